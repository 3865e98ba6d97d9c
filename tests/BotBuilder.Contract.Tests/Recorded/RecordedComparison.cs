using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotBuilder.Contract.Tests.Recorded;

/// <summary>Compares what happened with what was recorded.</summary>
public static class RecordedComparison
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Compares the events of each turn in order.</summary>
    public static void Turns(RecordedRow row, IReadOnlyList<Observations> actual)
    {
        var expected = row.Turns.Select(turn => turn["observed"]!.AsArray()).ToList();
        var happened = actual.Select((turn, i) => turn.ComparedWith(expected[i]));
        Assert.Equal(
            Lines(expected.SelectMany((turn, i) => turn.Select(one => Line(i, Comparable(one))))),
            Lines(happened.SelectMany((turn, i) => turn.Select(one => Line(i, one)))));
    }

    /// <summary>JSON with members in order of name, so that equal JSON is equal text.</summary>
    public static string Canonical(JsonNode? json) => Sorted(json)?.ToJsonString(Compact) ?? "null";

    /// <summary>An event without the part that is only there for readers.</summary>
    internal static JsonNode? Comparable(JsonNode? recorded)
    {
        var copy = recorded?.DeepClone();
        (copy as JsonObject)?.Remove("about");
        return copy;
    }

    private static string Line(int turn, JsonNode? happened) => $"turn {turn + 1}: {Canonical(happened)}";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static JsonNode? Sorted(JsonNode? json) => json switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => json?.DeepClone(),
    };
}
