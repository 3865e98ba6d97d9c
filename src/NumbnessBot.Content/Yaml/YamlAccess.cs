using System.Globalization;

namespace NumbnessBot.Content;

/// <summary>
/// Reads members that are of the expected sort and passes over the rest: the schema check has reported those already.
/// </summary>
internal static class YamlAccess
{
    public static string? Text(this YamlMap map, string key) => (map.Find(key) as YamlText)?.Text;

    public static bool Flag(this YamlMap map, string key) => map.Text(key) == "true";

    public static decimal? Number(this YamlMap map, string key) =>
        decimal.TryParse(map.Text(key), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static YamlMap? Map(this YamlMap map, string key) => map.Find(key) as YamlMap;

    public static IEnumerable<YamlPart> Items(this YamlMap map, string key) => (map.Find(key) as YamlList)?.Items ?? [];

    public static IEnumerable<YamlMap> Maps(this YamlMap map, string key) => map.Items(key).OfType<YamlMap>();

    public static IEnumerable<YamlText> TextParts(this YamlMap map, string key) => map.Items(key).OfType<YamlText>();

    public static IEnumerable<string> Texts(this YamlMap map, string key) => map.TextParts(key).Select(t => t.Text);

    /// <summary>The member, or the whole map where there is none: the place to name in a fault.</summary>
    public static YamlPart At(this YamlMap map, string key) => map.Find(key) ?? map;
}
