using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class TurnRows
{
    public static TheoryData<string> Rows => RecordedRows.Dialogs.Ids("turn");

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Calls_on_a_turn_do_what_was_recorded(string id) => KnownDifferences.CheckAsync(id, async () =>
    {
        var row = RecordedRows.Dialogs.Scenario(id);
        var adapter = new RecordingAdapter();
        var turns = new List<Observations>();
        foreach (var turn in row.Turns)
        {
            var observed = adapter.Observed = new Observations();
            turns.Add(observed);
            using var context = new TurnContext(adapter, IncomingActivity.Of(turn, row.Given));
            foreach (var handler in row.Given["handlers"]?.AsArray() ?? [])
            {
                ScriptedHandlers.Add(context, handler!.AsObject(), observed);
            }

            foreach (var operation in turn["do"]!.AsArray())
            {
                await observed.Try(() => DoAsync(context, operation!.AsObject(), observed));
            }
        }

        RecordedComparison.Turns(row, turns);
    });

    private static async Task DoAsync(TurnContext context, JsonObject operation, Observations observed)
    {
        ITurnContext turn = context;
        var (name, argument) = operation.First();
        switch (name)
        {
            case "responded":
                observed.Add("responded", turn.Responded);
                break;
            case "sendText":
                observed.Add("returned", (await SendTextAsync(turn, operation)).Id);
                break;
            case "sendTextDefault":
                observed.Add("returned", (await turn.SendActivityAsync((string)argument!)).Id);
                break;
            case "send":
                await SendAsync(turn, argument?.AsObject(), observed);
                break;
            case "sendMany":
                IActivity[] many = [.. argument!.AsArray().Select(one => SchemaBinder.Bind<Activity>(one!.AsObject()))];
                var responses = await turn.SendActivitiesAsync(many);
                observed.Add("returned", new JsonArray([.. responses.Select(response => (JsonNode?)response.Id)]));
                break;
            case "trace":
                var trace = await turn.TraceActivityAsync(
                    (string?)argument,
                    ScenarioValues.FromJson(operation["value"]),
                    (string?)operation["valueType"],
                    (string?)operation["label"]);
                observed.Add("returned", trace.Id);
                break;
            case "update":
                observed.Add("returned", (await turn.UpdateActivityAsync(SchemaBinder.Bind<Activity>(argument!.AsObject()))).Id);
                break;
            case "delete":
                await turn.DeleteActivityAsync((string?)argument);
                observed.Add("done", name);
                break;
            case "deleteRef":
                await turn.DeleteActivityAsync(argument is null ? null : SchemaBinder.Bind<ConversationReference>(argument.AsObject()));
                observed.Add("done", name);
                break;
            case "useAfterDispose":
                context.Dispose();
                await turn.SendActivityAsync("too late");
                break;
            default:
                Look(turn, name, argument, observed);
                break;
        }
    }

    private static void Look(ITurnContext turn, string name, JsonNode? argument, Observations observed)
    {
        switch (name)
        {
            case "stateGet":
                observed.Add("state", turn.TurnState.Get<string>((string?)argument));
                break;
            case "stateSet":
                turn.TurnState.Set((string?)argument, "x");
                observed.Add("state", "x");
                break;
            case "stateAdd":
                turn.TurnState.Add((string?)argument, "x");
                observed.Add("state", "x");
                break;
            case "getReference":
                observed.Add("reference", ActivityShape.Shown(turn.Activity.GetConversationReference()));
                break;
            case "createReply":
                var reply = turn.Activity.CreateReply((string?)argument);
                observed.Add("reply", ActivityShape.WithoutTimes(reply));
                break;
            case "asMessage":
                observed.Add("asMessage", turn.Activity.AsMessageActivity() is not null);
                break;
            case "mentions":
                var count = turn.Activity.GetMentions().Length;
                observed.Add(new JsonObject { ["mentions"] = count, ["stripped"] = turn.Activity.RemoveRecipientMention() });
                break;
            case "hasContent":
                observed.Add("hasContent", SchemaBinder.Bind<Activity>(argument!.AsObject()).HasContent());
                break;
            default:
                throw new InvalidDataException($"Unknown operation '{name}'.");
        }
    }

    private static Task<ResourceResponse> SendTextAsync(ITurnContext turn, JsonObject operation)
    {
        var text = (string?)operation["sendText"];
        return operation.ContainsKey("speak")
            ? turn.SendActivityAsync(text, (string?)operation["speak"], (string?)operation["inputHint"])
            : turn.SendActivityAsync(text);
    }

    private static async Task SendAsync(ITurnContext turn, JsonObject? described, Observations observed)
    {
        var activity = described is null ? null : SchemaBinder.Bind<Activity>(described);
        var response = await turn.SendActivityAsync(activity);
        observed.Add(new JsonObject
        {
            ["returned"] = response.Id,
            ["idOnActivity"] = activity!.Id,
            ["replyTo"] = activity.ReplyToId,
            ["from"] = activity.From?.Id,
            ["to"] = activity.Recipient?.Id,
            ["conversation"] = activity.Conversation?.Id,
            ["locale"] = activity.Locale,
        });
    }
}
