using NumbnessBot.Content;

namespace NumbnessBot.Host.Page;

/// <summary>The map of the body as the page shows it.</summary>
/// <param name="Svg">The drawing with nothing marked.</param>
/// <param name="Places">What each area is called, by its value.</param>
internal sealed record PageMap(string Svg, IReadOnlyDictionary<string, string> Places)
{
    public static PageMap Of(ContentPack pack, LocaleWords words)
    {
        var values = pack.Map.Attribute is { } attribute ? words.Findings.GetValueOrDefault(attribute)?.Values : null;
        return new(pack.Map.Marked([], words.Phrases["map.alt"]), pack.Map.Areas.Order(StringComparer.Ordinal).ToDictionary(a => a, a => values?.GetValueOrDefault(a) ?? a));
    }
}
