using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class StorageRows
{
    public static TheoryData<string> Rows => RecordedRows.Dialogs.Ids("storage");

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Storage_keeps_copies_and_versions_as_was_recorded(string id) => KnownDifferences.CheckAsync(id, async () =>
    {
        var row = RecordedRows.Dialogs.Scenario(id);
        var storage = new MemoryStorage();
        var turns = new List<Observations>();
        foreach (var turn in row.Turns)
        {
            var observed = new Observations();
            turns.Add(observed);
            foreach (var operation in turn["do"]!.AsArray())
            {
                await observed.Try(() => DoAsync(storage, operation!.AsObject(), observed));
            }
        }

        RecordedComparison.Turns(row, turns);
    });

    private static async Task DoAsync(MemoryStorage storage, JsonObject operation, Observations observed)
    {
        var (name, argument) = operation.First();
        switch (name)
        {
            case "write":
                await storage.WriteAsync(argument?.AsObject().ToDictionary(item => item.Key, item => (object)Item(item.Value!)), default);
                observed.Add("done", name);
                break;
            case "read":
                var read = await storage.ReadAsync(Keys(argument), default);
                observed.Add("read", new JsonObject(read.Select(item => KeyValuePair.Create(item.Key, Shown((StoredItem)item.Value)))));
                break;
            case "delete":
                await storage.DeleteAsync(Keys(argument), default);
                observed.Add("done", name);
                break;
            case "isolation":
                await ChangeCopiesAsync(storage, observed);
                break;
            default:
                throw new InvalidDataException($"Unknown operation '{name}'.");
        }
    }

    // Neither a change to what was written nor to what was read may be seen by the next reader.
    private static async Task ChangeCopiesAsync(MemoryStorage storage, Observations observed)
    {
        var written = new StoredItem { Name = "a" };
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = written }, default);
        written.Name = "changed";
        for (var i = 0; i < 2; i++)
        {
            var read = (StoredItem)(await storage.ReadAsync(["k"], default))["k"];
            observed.Add("read", read.Name);
            read.Name = "changed";
        }
    }

    private static string[]? Keys(JsonNode? keys) => keys is null ? null : [.. keys.AsArray().Select(key => (string)key!)];

    private static StoredItem Item(JsonNode described) => new()
    {
        Name = (string?)described["Name"],
        Count = (int?)described["Count"] ?? 0,
        ETag = (string?)described["ETag"],
    };

    // The recording leaves a count of zero out.
    private static JsonNode? Shown(StoredItem item)
    {
        var shown = new JsonObject { ["Name"] = item.Name, ["ETag"] = item.ETag };
        if (item.Count != 0)
        {
            shown["Count"] = item.Count;
        }

        return shown;
    }
}
