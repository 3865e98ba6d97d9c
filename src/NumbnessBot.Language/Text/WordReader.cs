using System.Collections.Immutable;

namespace NumbnessBot.Language.Text;

/// <summary>Cuts any string into words, numbers, marks and symbols: one pass, no exception, nothing but white space lost.</summary>
public static class WordReader
{
    private const int MostKept = 1024;

    // A thread keeps its scanner, and its list emptied, for the next text.
    [ThreadStatic]
    private static (WordScanner Scanner, List<Word> Words)? kept;

    public static ImmutableArray<Word> Read(string text)
    {
        var (scanner, words) = kept ?? (new WordScanner(), []);
        kept = null;
        scanner.Begin(text, 0, text.Length);
        while (scanner.Next())
        {
            words.Add(new Word(SignText.Of(scanner.Folded) ?? scanner.Folded.ToString(), scanner.Kind, scanner.Start, scanner.Length));
        }

        ImmutableArray<Word> read = [.. words];
        words.Clear();
        scanner.Begin("", 0, 0);
        kept = words.Capacity <= MostKept ? (scanner, words) : null;
        return read;
    }

    /// <summary>How many stretches without a blank a text has.</summary>
    public static int CountBetweenBlanks(ReadOnlySpan<char> text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            count += c != ' ' && !inside ? 1 : 0;
            inside = c != ' ';
        }

        return count;
    }
}
