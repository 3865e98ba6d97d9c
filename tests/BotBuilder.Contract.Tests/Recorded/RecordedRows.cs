using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotBuilder.Contract.Tests.Recorded;

/// <summary>One JSON-lines file in <c>data/</c>: a recorded row on each line, found by its id.</summary>
public sealed class RecordedRows
{
    private readonly Lazy<IReadOnlyDictionary<string, JsonElement>> _rows;

    private RecordedRows(string file)
    {
        _rows = new(() => Read(file));
    }

    public static RecordedRows Choices { get; } = new("choices.jsonl");

    public static RecordedRows Dialogs { get; } = new("dialogs.jsonl");

    public static RecordedRows Http { get; } = new("http.jsonl");

    public static RecordedRows Prompts { get; } = new("prompts.jsonl");

    public IEnumerable<string> AllIds => _rows.Value.Keys;

    public JsonElement this[string id] => _rows.Value[id];

    /// <summary>The path of a file in <c>data/</c>.</summary>
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "data", file);

    /// <summary>The ids of the rows of the given kinds, or of all rows; for <c>MemberData</c>.</summary>
    public TheoryData<string> Ids(params string[] kinds) => [.. _rows.Value
        .Where(row => kinds.Length == 0 || kinds.Contains(row.Value.GetProperty("kind").GetString()))
        .Select(row => row.Key)];

    /// <summary>A row of the scenario language.</summary>
    public RecordedRow Scenario(string id) => new(id, JsonObject.Create(this[id])!);

    private static Dictionary<string, JsonElement> Read(string file) => File.ReadLines(PathOf(file))
        .Where(line => line.Length > 0)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .ToDictionary(row => row.GetProperty("id").GetString()!);
}
