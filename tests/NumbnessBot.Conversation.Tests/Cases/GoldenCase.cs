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

    /// <summary>What a stored case says, whatever its schema: each finding and attribute by itself, and every other member as it stands.</summary>
    public static IEnumerable<string> Meaning(string json)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        var leavesOut = (int)document["schema"]! > 2;
        var at = "0";
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in document.Where(m => m.Key != "schema"))
        {
            lines.UnionWith(name switch
            {
                "findings" => value!.AsObject().Select(f => Line("known", f.Key, f.Value!)).ToList(),
                "known" => value!.AsArray().SelectMany(g => Entry(g!) is var said ? ((string)g!["ids"]!).Split(' ').Select(id => $"known {id}{said}") : []).ToList(),
                "attributes" or "withdrawn" => value!.AsObject().Select(a => Line(name, a.Key, a.Value!)).ToList(),
                "answered" => [$"answered: {string.Join(' ', Answered(value!))}"],
                _ => [$"{name}: {value?.ToJsonString()}"],
            });
        }

        return lines;

        string Line(string kind, string id, JsonNode known) => $"{kind} {id}{Entry(known)}";

        string Entry(JsonNode known)
        {
            at = leavesOut ? known["at"]?.ToString() ?? at : known["at"]?.ToString() ?? "0";
            var asked = leavesOut ? known["told"] is null : known["asked"] is not null;
            return $" {known["is"] ?? (leavesOut ? known["words"] : null)} {known["words"]} {at} {asked}";
        }
    }

    private static IEnumerable<string> Answered(JsonNode questions)
    {
        var stage = "";
        foreach (var id in questions is JsonArray array ? array.Select(q => (string)q!) : ((string)questions!).Split(' '))
        {
            stage = id.StartsWith('.') ? stage : id.Split('.')[0];
            yield return id.StartsWith('.') ? stage + id : id;
        }
    }

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
