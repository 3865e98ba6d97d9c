using NumbnessBot.Content;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>
/// Finds the country that a person or a clinic's setting names. Strict, since a wrong country gives a wrong number: a code in capitals, a whole answer that is a
/// country's name, or a text that ends in one ("I'm in Spain").
/// </summary>
public static class CountryFinder
{
    /// <summary>The country's code, or null when the text names none we know.</summary>
    public static string? Find(ContentPack pack, LocaleWords words, string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            return null;
        }

        if (pack.Countries.ContainsKey(trimmed))
        {
            return trimmed;
        }

        return ByName(words, Folded(trimmed));
    }

    private static string? ByName(LocaleWords words, string wanted) =>
        wanted.Length == 0 ? null : words.Countries
            .SelectMany(c => Names(c.Value).Select(n => (Code: c.Key, Name: n)))
            .Where(c => wanted == c.Name || (wanted.EndsWith(" " + c.Name, StringComparison.Ordinal) && LeadsTo(words, wanted[..^(c.Name.Length + 1)])))
            .OrderByDescending(c => c.Name.Length)
            .Select(c => c.Code)
            .FirstOrDefault();

    private static bool LeadsTo(LocaleWords words, string before) => words.Phrases.All("reading.before-country").Contains(before.Split(' ')[^1]);

    private static IEnumerable<string> Names(CountryWords words) => words.Synonyms.Append(words.Name).Select(Folded);

    private static string Folded(string text)
    {
        var letters = text.Where(c => char.IsLetter(c) || c is ' ' or '-').ToArray();
        var folded = string.Join(' ', new string(letters).ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries));
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }
}
