using System.Globalization;
using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class TranscriptRows
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Rows => RecordedRows.Dialogs.Ids("transcript");

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Transcripts_are_kept_and_paged_as_was_recorded(string id) => KnownDifferences.CheckAsync(id, async () =>
    {
        var row = RecordedRows.Dialogs.Scenario(id);
        var store = new MemoryTranscriptStore();
        var turns = new List<Observations>();
        foreach (var turn in row.Turns)
        {
            var observed = new Observations();
            turns.Add(observed);
            foreach (var operation in turn["do"]!.AsArray())
            {
                await observed.Try(() => DoAsync(store, operation!.AsObject(), observed));
            }
        }

        RecordedComparison.Turns(row, turns);
    });

    private static async Task DoAsync(MemoryTranscriptStore store, JsonObject operation, Observations observed)
    {
        var channel = (string?)operation["channel"];
        var conversation = (string?)operation["conversation"];
        var name = operation.First().Key;
        switch (name)
        {
            case "log":
                await LogAsync(store, (string)operation["log"]!, (int?)operation["count"] ?? 1, conversation ?? "c1");
                observed.Add("done", name);
                break;
            case "logNull":
                await store.LogActivityAsync(null);
                break;
            case "get":
                var after = operation["after"] is { } start
                    ? DateTimeOffset.Parse((string)start!, CultureInfo.InvariantCulture)
                    : default;
                var page = await store.GetTranscriptActivitiesAsync(channel, conversation, (string?)operation["token"], after);
                observed.Add(Page("page", page.Items.Select(activity => activity.Id), page.ContinuationToken));
                break;
            case "list":
                var list = await store.ListTranscriptsAsync(channel);
                observed.Add(Page("list", list.Items.Select(info => info.Id), list.ContinuationToken));
                break;
            case "delete":
                await store.DeleteTranscriptAsync(channel, conversation);
                observed.Add("done", name);
                break;
            default:
                throw new InvalidDataException($"Unknown operation '{name}'.");
        }
    }

    private static async Task LogAsync(MemoryTranscriptStore store, string name, int count, string conversation)
    {
        for (var i = 1; i <= count; i++)
        {
            await store.LogActivityAsync(new Activity(ActivityTypes.Message)
            {
                Id = $"{name}{i}",
                ChannelId = "test",
                Conversation = new ConversationAccount(id: conversation),
                Timestamp = Start.AddMinutes(i),
            });
        }
    }

    private static JsonObject Page(string name, IEnumerable<string> ids, string? token) =>
        new() { [name] = new JsonArray([.. ids.Select(id => (JsonNode)id)]), ["token"] = token };
}
