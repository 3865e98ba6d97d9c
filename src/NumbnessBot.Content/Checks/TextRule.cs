using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using NJsonSchema;

namespace NumbnessBot.Content;

/// <summary>What a schema demands, under <c>x-text</c>, of a text that people read.</summary>
/// <param name="MaxWords">Null: no limit.</param>
/// <param name="MaxSentences">Null: no limit.</param>
/// <param name="Needs">Placeholders that must be there.</param>
/// <param name="May">Placeholders that may be there, besides the pronouns.</param>
/// <param name="MaxWordsBefore">How many words may stand before a placeholder.</param>
internal sealed record TextRule(
    int? MaxWords, int? MaxSentences, ImmutableArray<string> Needs, ImmutableArray<string> May, ImmutableDictionary<string, int> MaxWordsBefore)
{
    /// <summary>For running text: no limit, pronouns only.</summary>
    public static readonly TextRule Free = new(null, null, [], [], ImmutableDictionary<string, int>.Empty);

    /// <returns>Null for a text that is not shown to people, such as an id or a synonym.</returns>
    public static TextRule? Of(JsonSchema schema)
    {
        if (schema.ExtensionData?.TryGetValue("x-text", out var value) != true || value is not IDictionary<string, object?> demands)
        {
            return null;
        }

        var before = demands.TryGetValue("maxWordsBefore", out var limits) && limits is IDictionary<string, object?> byName
            ? byName.ToImmutableDictionary(e => e.Key, e => Convert.ToInt32(e.Value, CultureInfo.InvariantCulture))
            : Free.MaxWordsBefore;
        return new TextRule(Limit(demands, "maxWords"), Limit(demands, "maxSentences"), Names(demands, "needs"), Names(demands, "may"), before);
    }

    private static int? Limit(IDictionary<string, object?> demands, string key) =>
        demands.TryGetValue(key, out var limit) ? Convert.ToInt32(limit, CultureInfo.InvariantCulture) : null;

    private static ImmutableArray<string> Names(IDictionary<string, object?> demands, string key) =>
        demands.TryGetValue(key, out var value) && value is IEnumerable names and not string
            ? [.. names.Cast<object?>().Select(n => n?.ToString() ?? "")]
            : [];
}
