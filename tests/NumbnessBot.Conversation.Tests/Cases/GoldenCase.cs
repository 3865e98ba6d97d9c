using System.Text.Json.Nodes;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;

namespace NumbnessBot.Conversation.Tests.Cases;

/// <summary>
/// A conversation as a released version stored it: case and dialog stack. These files are never changed; a new form of a case gets a new folder
/// beside the old ones.
/// </summary>
internal sealed record GoldenCase(string Name, string Case, string? Dialogs)
{
    private const string Key = "test/talk-1";

    public static string Folder => Repository.Under("tests", "NumbnessBot.Conversation.Tests", "data", "cases");

    public static IEnumerable<GoldenCase> All =>
        from file in Directory.EnumerateFiles(Folder, "*.case.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let dialogs = file.Replace(".case.json", ".dialogs.json", StringComparison.Ordinal)
        select new GoldenCase(Path.GetRelativePath(Folder, file)[..^".case.json".Length], File.ReadAllText(file), File.Exists(dialogs) ? File.ReadAllText(dialogs) : null);

    /// <summary>What a stored case says, whatever its schema: each finding by itself, and every other member as it stands.</summary>
    public static IEnumerable<string> Meaning(string json)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in document.Where(m => m.Key != "schema"))
        {
            lines.UnionWith(name switch
            {
                "findings" => value!.AsObject().Select(f => Line(f.Key, f.Value!)),
                "known" => value!.AsArray().SelectMany(g => ((string)g!["ids"]!).Split(' ').Select(id => Line(id, g))),
                _ => [$"{name}: {value?.ToJsonString()}"],
            });
        }

        return lines;
    }

    private static string Line(string id, JsonNode known) => $"{id} {known["is"]} {known["words"]} {known["at"]} {known["asked"]}";

    /// <summary>The conversation goes on where it was left, with the content that ships or with another.</summary>
    public async Task<TestTalk> ResumeAsync(IKnowledgeSource? content = null)
    {
        var store = new MemoryConversationStore();
        await store.CommitAsync(new TurnCommit(Key, 0, Case, Dialogs, "golden", "[]", null, true, FixedClock.Friday), default).ConfigureAwait(false);
        return new TestTalk(store: store, content: content);
    }

    /// <summary>Writes what a conversation has stored now.</summary>
    public static async Task RecordAsync(IConversationStore store, string name)
    {
        var stored = await store.LoadAsync(Key, null, default).ConfigureAwait(false);
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path + ".case.json", stored.Case).ConfigureAwait(false);
        await File.WriteAllTextAsync(path + ".dialogs.json", stored.Dialogs).ConfigureAwait(false);
    }
}
