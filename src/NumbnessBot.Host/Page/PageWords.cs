using NumbnessBot.Content;

namespace NumbnessBot.Host.Page;

/// <summary>Picks the language of the page and hands its words out.</summary>
internal static class PageWords
{
    private static readonly string[] prefixes = ["page.", "embed."];
    private static readonly string[] alsoShown = ["progress", "choices-one", "choices-many", "map.alt", "map.marked"];
    private static readonly HashSet<string> rightToLeft = new(StringComparer.OrdinalIgnoreCase) { "ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi" };

    /// <summary>The first of the languages a person wants that is there; else the default.</summary>
    public static LocaleWords For(HttpRequest request, ContentPack pack) =>
        Wanted(request).Select(l => (Wanted: l, Words: pack.Words(l))).FirstOrDefault(l => Language(l.Words.Id) == Language(l.Wanted)).Words ?? pack.Words(null);

    public static string Direction(LocaleWords words) => rightToLeft.Contains(Language(words.Id)) ? "rtl" : "ltr";

    /// <summary>The sentences that the page shows by itself, by key.</summary>
    public static IReadOnlyDictionary<string, string> Shown(LocaleWords words) =>
        words.Phrases.Keys.Where(k => prefixes.Any(p => k.StartsWith(p, StringComparison.Ordinal))).Concat(alsoShown)
            .Order(StringComparer.Ordinal).ToDictionary(k => k, k => words.Phrases[k]);

    private static IEnumerable<string> Wanted(HttpRequest request)
    {
        if (request.Query["locale"].FirstOrDefault() is { Length: > 0 } asked)
        {
            yield return asked;
        }

        foreach (var language in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1))
        {
            yield return language.Value.ToString();
        }
    }

    private static string Language(string locale) => locale.Split('-', '_')[0].ToLowerInvariant();
}
