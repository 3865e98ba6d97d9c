using System.Collections.Immutable;
using NumbnessBot.Content;
using NumbnessBot.Language;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Conversation.Services;

/// <summary>A wish among other sentences: "still numb, can I talk to someone real".</summary>
/// <param name="Wish">What is wished for.</param>
/// <param name="Rest">The text with the wish blanked out, so that its "can I" or "I want" casts no doubt on the signs beside it.</param>
internal sealed record ServiceSentence(Command Wish, string Rest)
{
    private const int LongestText = 2_000;

    /// <summary>"Doctor", "hours" or "book" alone is a wish only as a whole message.</summary>
    private const int FewestWords = 3;
    private static readonly char[] marks = ['.', '!', '?', ';', ',', '\n'];

    /// <summary>The text as it is read for signs.</summary>
    public static string Without(string text, CommandReader commands, Phrases phrases) =>
        commands.Read(text) is null && Find(text, commands, phrases) is { } found ? found.Rest : text;

    /// <param name="text">What the person typed.</param>
    /// <param name="commands">Knows how people wish for something.</param>
    /// <param name="phrases">Holds the words that join two sentences: "and", "because".</param>
    /// <returns>Null when no part of the text is a wish.</returns>
    public static ServiceSentence? Find(string text, CommandReader commands, Phrases phrases)
    {
        var joins = phrases.All("reading.joins");
        if (text.Length > LongestText)
        {
            return null;
        }

        foreach (var (start, end) in Parts(text, joins))
        {
            if (WordReader.CountBetweenBlanks(text.AsSpan(start..end)) >= FewestWords && commands.Read(text[start..end]) is { IsService: true } wish)
            {
                // With its mark: a question mark left behind would ask about what stands before it.
                var rest = Math.Min(end + 1, text.Length);
                return new ServiceSentence(wish, string.Concat(text.AsSpan(0, start), new string(' ', rest - start), text.AsSpan(rest)));
            }
        }

        return null;
    }

    private static bool Joins(ReadOnlySpan<char> word, ImmutableArray<string> joins)
    {
        foreach (var join in joins)
        {
            if (word.Equals(join, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stretches between marks and joining words.</summary>
    private static IEnumerable<(int Start, int End)> Parts(string text, ImmutableArray<string> joins)
    {
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            if (marks.Contains(text[at]))
            {
                yield return (start, at);
                start = ++at;
                continue;
            }

            var end = at;
            while (end < text.Length && text[end] != ' ' && !marks.Contains(text[end]))
            {
                end++;
            }

            if (end > at && Joins(text.AsSpan(at..end), joins))
            {
                yield return (start, at);
                start = end;
            }

            at = Math.Max(end, at + 1);
        }

        if (start > 0)
        {
            yield return (start, text.Length);
        }
    }
}
