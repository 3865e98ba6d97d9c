using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.DialogStack;

/// <summary>What no recorded row shows.</summary>
public sealed class DialogRuleTests
{
    [Fact]
    public async Task An_unknown_dialog_is_named_in_the_message()
    {
        var client = Client((step, cancellation) => step.BeginDialogAsync("nowhere", cancellationToken: cancellation));

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => client.SendActivityAsync<IActivity>("hi"));

        Assert.Contains("nowhere", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_may_ask_for_the_next_one_once()
    {
        var client = Client(
            async (step, cancellation) =>
            {
                await step.NextAsync(cancellationToken: cancellation);
                return await step.NextAsync(cancellationToken: cancellation);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn));

        await Assert.ThrowsAnyAsync<Exception>(() => client.SendActivityAsync<IActivity>("hi"));
    }

    [Fact]
    public void A_number_prompt_refuses_a_type_it_cannot_read() =>
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<byte>("p"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_prompt_needs_an_id(string? id)
    {
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(id));
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt(id, (_, _) => Task.FromResult(true)));
    }

    [Fact]
    public async Task An_activity_prompt_ends_with_the_activity_that_its_validator_takes()
    {
        var prompt = new ActivityPrompt("p", (context, _) => Task.FromResult(context.Recognized.Value.Type == ActivityTypes.Event));
        var client = new DialogTestClient("test", prompt, new PromptOptions { Prompt = MessageFactory.Text("Waiting.") });

        Assert.Equal("Waiting.", (await client.SendActivityAsync<IMessageActivity>("hi")).Text);
        Assert.Equal("Waiting.", (await client.SendActivityAsync<IMessageActivity>("not yet")).Text);
        await client.SendActivityAsync<IActivity>(new Activity(ActivityTypes.Event) { Name = "done" });

        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Equal("done", ((Activity)client.DialogTurnResult.Result).Name);
    }

    [Fact]
    public async Task A_component_that_changed_between_turns_is_told_once()
    {
        var storage = new MemoryStorage();
        var before = new Telling(1);
        await new DialogTestClient("test", before, conversationState: new ConversationState(storage)).SendActivityAsync<IActivity>("hi");
        var after = new Telling(2);
        var client = new DialogTestClient("test", after, conversationState: new ConversationState(storage));
        await client.SendActivityAsync<IActivity>("more");
        await client.SendActivityAsync<IActivity>("and more");

        Assert.DoesNotContain(DialogEvents.VersionChanged, before.Events);
        Assert.Single(after.Events, DialogEvents.VersionChanged);
    }

    [Fact]
    public void The_dialogs_that_a_dialog_depends_on_are_added_with_it()
    {
        var dialogs = new DialogSet();
        dialogs.Add(new Needy("needy"));

        Assert.Equal(["needy", "needed"], dialogs.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public async Task A_set_without_a_state_property_has_no_stack()
    {
        using var turn = new TurnContext(new Microsoft.Bot.Builder.Adapters.TestAdapter(), new Activity(ActivityTypes.Message));

        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));
    }

    private static DialogTestClient Client(params WaterfallStep[] steps) => new("test", new WaterfallDialog("main", steps));

    private sealed class Telling : ComponentDialog
    {
        public Telling(int steps)
            : base("telling") => AddDialog(new WaterfallDialog("steps", Enumerable.Repeat<WaterfallStep>((_, _) => Task.FromResult(EndOfTurn), steps + 2)));

        public List<string> Events { get; } = [];

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Events.Add(e.Name);
            return base.OnDialogEventAsync(dc, e, cancellationToken);
        }
    }

    private sealed class Needy(string id) : Dialog(id), IDialogDependencies
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);

        public IEnumerable<Dialog> GetDependencies() => [new TextPrompt("needed")];
    }
}
