using System.Collections.Immutable;

namespace NumbnessBot.Language.Text;

/// <summary>Cuts any string into words, numbers, marks and symbols: one pass, no exception, nothing but white space lost.</summary>
public static class WordReader
{
    public static ImmutableArray<Word> Read(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var scanner = new WordScanner();
        scanner.Begin(text, 0, text.Length);
        while (scanner.Next())
        {
            words.Add(new Word(SignText.Of(scanner.Folded) ?? scanner.Folded.ToString(), scanner.Kind, scanner.Start, scanner.Length));
        }

        return words.ToImmutable();
    }
}
