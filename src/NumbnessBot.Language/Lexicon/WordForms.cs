namespace NumbnessBot.Language;

/// <summary>Adds the regular English endings to a word.</summary>
internal static class WordForms
{
    public static IEnumerable<string> Of(string word, WordFormKind kind)
    {
        yield return word;
        if (kind == WordFormKind.None || word.Length < 2 || !word.All(char.IsAsciiLetter))
        {
            yield break;
        }

        var consonantY = word.EndsWith('y') && !IsVowel(word[^2]);
        var hisses = word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("sh", StringComparison.Ordinal)
            || word.EndsWith("ch", StringComparison.Ordinal);
        yield return consonantY ? word[..^1] + "ies" : hisses ? word + "es" : word + "s";
        if (kind == WordFormKind.Noun)
        {
            yield break;
        }

        var silentE = word.EndsWith('e') && word[^2] != 'e';
        yield return silentE || word.EndsWith('e') ? word + "d" : consonantY ? word[..^1] + "ied" : word + "ed";
        yield return silentE ? word[..^1] + "ing" : word + "ing";
        if (word[^1] is not ('w' or 'x' or 'y') && !IsVowel(word[^1]) && IsVowel(word[^2]) && (word.Length < 3 || !IsVowel(word[^3])))
        {
            yield return word + word[^1] + "ed";
            yield return word + word[^1] + "ing";
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
