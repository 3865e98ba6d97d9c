using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class MiddlewareRows
{
    public static TheoryData<string> Rows => RecordedRows.Dialogs.Ids("middleware");

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Middleware_runs_as_was_recorded(string id) => KnownDifferences.CheckAsync(id, async () =>
    {
        var row = RecordedRows.Dialogs.Scenario(id);
        var adapter = new RecordingAdapter();
        var conversation = new ConversationState(new MemoryStorage());
        var transcripts = new MemoryTranscriptStore();
        foreach (var described in row.Given["middleware"]?.AsArray() ?? [])
        {
            adapter.Use((string?)described!["type"] switch
            {
                "autosave" => new AutoSaveStateMiddleware(conversation),
                "transcript" => new TranscriptLoggerMiddleware(transcripts),
                _ => new ScriptedMiddleware(described.AsObject(), () => adapter.Observed),
            });
        }

        adapter.OnTurnError = ErrorHandler((string?)row.Given["onTurnError"], adapter);
        var turns = new List<Observations>();
        foreach (var turn in row.Turns)
        {
            var observed = adapter.Observed = new Observations();
            turns.Add(observed);
            await observed.Try(() => adapter.RunAsync(
                IncomingActivity.Of(turn, row.Given),
                (context, _) => BotAsync(context, row.Given["bot"]!.AsArray(), conversation, observed)));
        }

        RecordedComparison.Turns(row, turns);
        if (row.Json["transcript"] is { } transcript)
        {
            Assert.Equal(RecordedComparison.Canonical(transcript), RecordedComparison.Canonical(await TranscriptAsync(transcripts)));
        }
    });

    private static async Task BotAsync(ITurnContext turn, JsonArray script, ConversationState conversation, Observations observed)
    {
        observed.Log($"bot {turn.Activity.Text ?? "null"}");
        foreach (var operation in script)
        {
            var (name, argument) = operation!.AsObject().First();
            switch (name)
            {
                case "say":
                    await turn.SendActivityAsync((string)argument!);
                    break;
                case "send":
                    await turn.SendActivityAsync(SchemaBinder.Bind<Activity>(argument!.AsObject()));
                    break;
                case "throw":
                    throw new ScriptedException((string)argument!);
                case "conv":
                    var count = conversation.CreateProperty<int>("n");
                    var before = await count.GetAsync(turn);
                    observed.Log($"n={before}");
                    await count.SetAsync(turn, before + 1);
                    break;
                case "update":
                    var changed = MessageFactory.Text((string)argument!);
                    changed.Id = "s1";
                    await turn.UpdateActivityAsync(changed);
                    break;
                case "delete":
                    await turn.DeleteActivityAsync((string)argument!);
                    break;
                default:
                    throw new InvalidDataException($"Unknown operation '{name}'.");
            }
        }
    }

    private static Func<ITurnContext, Exception, Task>? ErrorHandler(string? kind, RecordingAdapter adapter) => kind is null
        ? null
        : async (turn, e) =>
        {
            adapter.Observed.Log($"onTurnError {e.GetType().Name} {e.Message}");
            if (kind == "throw")
            {
                throw new ScriptedException("from the error handler");
            }

            await turn.SendActivityAsync("Something broke.");
        };

    // Only of messages does the recording tell who spoke.
    private static async Task<JsonArray> TranscriptAsync(MemoryTranscriptStore transcripts)
    {
        var page = await transcripts.GetTranscriptActivitiesAsync("test", "conv1");
        var lines = page.Items.Cast<Activity>().Select(activity =>
        {
            var shape = ActivityShape.WithoutRouting(activity);
            if (activity.Type is ActivityTypes.Message or ActivityTypes.MessageDelete)
            {
                shape["from"] = activity.From.Role ?? activity.From.Id;
            }

            return (JsonNode)shape;
        });
        return [.. lines];
    }
}
