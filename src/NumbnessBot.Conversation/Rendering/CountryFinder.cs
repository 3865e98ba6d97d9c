using NumbnessBot.Content;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>Finds the country that a person or a clinic's setting names.</summary>
public static class CountryFinder
{
    /// <summary>The country's code, or null when the text names none we know.</summary>
    public static string? Find(ContentPack pack, LocaleWords words, string? text)
    {
        var wanted = Folded(text ?? "");
        if (wanted.Length == 0)
        {
            return null;
        }

        if (wanted.Length == 2 && pack.Countries.ContainsKey(wanted.ToUpperInvariant()))
        {
            return wanted.ToUpperInvariant();
        }

        return words.Countries.Where(c => Names(c.Value).Contains(wanted)).Select(c => c.Key).FirstOrDefault()
            ?? words.Countries.Where(c => Names(c.Value).Any(n => n.Length > 3 && $" {wanted} ".Contains($" {n} ", StringComparison.Ordinal)))
                .Select(c => c.Key).FirstOrDefault();
    }

    private static IEnumerable<string> Names(CountryWords words) => words.Synonyms.Append(words.Name).Select(Folded);

    private static string Folded(string text)
    {
        var letters = text.Where(c => char.IsLetter(c) || c is ' ' or '-').ToArray();
        var folded = string.Join(' ', new string(letters).ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries));
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }
}
