using System.Text.RegularExpressions;

namespace NumbnessBot.Content.Tests.Readability;

/// <summary>
/// The Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59. A line of a list is a sentence. A number counts as a word of
/// one syllable.
/// </summary>
internal static partial class FleschKincaid
{
    public static double Grade(string text)
    {
        var sentences = Marks().Replace(text.Replace("{emergency}", "999", StringComparison.Ordinal), "")
            .Split('\n')
            .SelectMany(line => SentenceEnd().Split(line))
            .Select(s => Words().Matches(s).Select(m => m.Value).ToList())
            .Where(s => s.Count > 0)
            .ToList();
        var words = sentences.Sum(s => s.Count);
        return (0.39 * words / sentences.Count) + (11.8 * sentences.Sum(s => s.Sum(Syllables.Count)) / words) - 15.59;
    }

    [GeneratedRegex("[*_#>{}]")]
    private static partial Regex Marks();

    [GeneratedRegex("[.!?]+(?=\\s|\"|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[A-Za-z0-9]+(?:['’][A-Za-z]+)*")]
    private static partial Regex Words();
}
