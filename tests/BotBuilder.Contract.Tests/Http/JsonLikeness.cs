using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>Compares JSON by meaning: the order of members is free; <c>{guid}</c> and <c>{now}</c> stand for any such value.</summary>
internal static class JsonLikeness
{
    /// <summary>Where and how the two differ; null when they do not.</summary>
    public static string? Difference(JsonNode? expected, JsonNode? actual, string place = "$") => (expected, actual) switch
    {
        (JsonObject e, JsonObject a) => ObjectDifference(e, a, place),
        (JsonArray e, JsonArray a) when e.Count == a.Count => Enumerable.Range(0, e.Count)
            .Select(i => Difference(e[i], a[i], $"{place}[{i}]"))
            .FirstOrDefault(d => d != null),
        _ => Matches(expected, actual) ? null : $"{place}: expected {Shown(expected)} but was {Shown(actual)}",
    };

    /// <summary>Does a text match, when <c>{guid}</c> stands for any GUID in it?</summary>
    public static bool TextMatches(string expected, string actual)
    {
        var parts = expected.Split("{guid}");
        if (parts.Length == 1)
            return expected == actual;
        if (!actual.StartsWith(parts[0], StringComparison.Ordinal) || !actual.EndsWith(parts[1], StringComparison.Ordinal))
            return false;
        return actual.Length > parts[0].Length + parts[1].Length && Guid.TryParse(
            actual[parts[0].Length..(actual.Length - parts[1].Length)],
            out _);
    }

    private static string? ObjectDifference(JsonObject expected, JsonObject actual, string place)
    {
        var names = expected.Select(m => m.Key).Union(actual.Select(m => m.Key));
        return names.Select(name => expected.ContainsKey(name) && actual.ContainsKey(name)
            ? Difference(expected[name], actual[name], $"{place}.{name}")
            : $"{place}.{name}: {(expected.ContainsKey(name) ? "missing" : "not expected")}").FirstOrDefault(d => d != null);
    }

    private static bool Matches(JsonNode? expected, JsonNode? actual)
    {
        if (expected?.GetValueKind() == JsonValueKind.String && actual?.GetValueKind() == JsonValueKind.String)
        {
            var text = expected.GetValue<string>();
            return text == "{now}" ? DateTimeOffset.TryParse(actual.GetValue<string>(), out _) : TextMatches(
                text,
                actual.GetValue<string>());
        }

        return JsonNode.DeepEquals(expected, actual);
    }

    private static string Shown(JsonNode? node) => node?.ToJsonString(WireActivities.Readable) ?? "null";
}
