using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>A dialog as the whole of a bot.</summary>
public sealed class RunningTests
{
    private readonly TestAdapter _adapter = new();
    private readonly ConversationState _conversation = new(new MemoryStorage());

    [Fact]
    public async Task A_dialog_that_handles_an_error_goes_on_in_the_same_turn()
    {
        var dialog = new Mending();

        await TurnAsync(dialog, "hi");

        Assert.Equal("mended", ((IMessageActivity)_adapter.GetNextReply()).Text);
    }

    [Fact]
    public async Task A_waterfall_tells_telemetry_of_its_steps_and_its_end()
    {
        var telemetry = new Events();
        var dialog = new WaterfallDialog("main", [(_, _) => Task.FromResult(Dialog.EndOfTurn), (_, _) => Task.FromResult(Dialog.EndOfTurn)])
        {
            TelemetryClient = telemetry,
        };

        await TurnAsync(dialog, "one");
        await TurnAsync(dialog, "two");
        await TurnAsync(dialog, "three");

        Assert.Equal(
            ["WaterfallStart main", "WaterfallStep main Step1of2", "WaterfallStep main Step2of2", "WaterfallComplete main"],
            telemetry.Seen);
    }

    [Fact]
    public async Task A_telemetry_client_given_to_a_component_reaches_the_dialogs_inside()
    {
        var telemetry = new Events();
        var component = new ComponentDialog("outer");
        component.AddDialog(new WaterfallDialog("inner", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]));
        component.TelemetryClient = telemetry;

        await TurnAsync(component, "hi");

        Assert.Equal(["WaterfallStart inner", "WaterfallStep inner Step1of1"], telemetry.Seen);
    }

    [Fact]
    public async Task A_test_client_passes_turns_through_the_middleware_it_was_given()
    {
        var client = new DialogTestClient("test", new TextPrompt("p"), new PromptOptions(), [new Greeting()]);

        Assert.Equal("before the dialog", (await client.SendActivityAsync<IMessageActivity>("hi")).Text);
    }

    private Task TurnAsync(Dialog dialog, string text) => _adapter.SendTextToBotAsync(
        text,
        async (turn, cancellation) =>
        {
            await dialog.RunAsync(turn, _conversation.CreateProperty<DialogState>("stack"), cancellation);
            await _conversation.SaveChangesAsync(turn, false, cancellation);
        },
        CancellationToken.None);

    private sealed class Mending() : Dialog("mending")
    {
        private bool _broken = true;

        public override async Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            if (_broken)
            {
                throw new InvalidOperationException("broken");
            }

            await dc.Context.SendActivityAsync("mended", cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.Error)
            {
                return false;
            }

            _broken = false;
            await dc.CancelAllDialogsAsync(cancellationToken);
            return true;
        }
    }

    private sealed class Greeting : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            await turnContext.SendActivityAsync("before the dialog", cancellationToken: cancellationToken);
            await next(cancellationToken);
        }
    }

    private sealed class Events : IBotTelemetryClient
    {
        public List<string> Seen { get; } = [];

        public void TrackEvent(
            string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
            var step = properties!.TryGetValue("StepName", out var name) ? $" {name}" : string.Empty;
            Assert.NotEmpty(properties["InstanceId"]);
            Seen.Add($"{eventName} {properties["DialogId"]}{step}");
        }

        public void Flush()
        {
        }

        public void TrackAvailability(
            string name,
            DateTimeOffset timeStamp,
            TimeSpan duration,
            string runLocation,
            bool success,
            string? message = null,
            IDictionary<string, string>? properties = null,
            IDictionary<string, double>? metrics = null)
        {
        }

        public void TrackDependency(
            string dependencyTypeName,
            string target,
            string dependencyName,
            string data,
            DateTimeOffset startTime,
            TimeSpan duration,
            string resultCode,
            bool success)
        {
        }

        public void TrackException(
            Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
        }

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties)
        {
        }
    }
}
