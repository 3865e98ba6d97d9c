using System.Collections.Immutable;
using System.Text;

namespace NumbnessBot.Language.Text;

/// <summary>Cuts any string into words, numbers, marks and symbols: one pass, no exception, nothing but white space lost.</summary>
public static class WordReader
{
    public static ImmutableArray<Word> Read(string text) => Read(text, 0, text.Length);

    /// <summary>Reads a part of a text; places still count from the beginning of the whole.</summary>
    public static ImmutableArray<Word> Read(string text, int start, int end)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var folded = new StringBuilder();
        var at = start;
        while (at < end)
        {
            var c = text[at];
            if (c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085')
            {
                if (words.Count == 0 || words[^1].Folded != "\n")
                {
                    words.Add(new Word("\n", WordKind.Mark, at, 1));
                }

                at++;
            }
            else if (char.IsWhiteSpace(c) || Letters.IsInvisible(c) || char.IsControl(c))
            {
                at++;
            }
            else
            {
                var word = Letters.IsDigit(c) ? Number(text, at, end, folded)
                    : Letters.IsLetter(c) ? Letter(text, at, end, folded)
                    : Sign(text, at, end);
                words.Add(word);
                at = word.End;
            }
        }

        return words.ToImmutable();
    }

    private static Word Number(string text, int start, int end, StringBuilder folded)
    {
        folded.Clear();
        var at = start;
        while (at < end)
        {
            if (Letters.IsDigit(text[at]))
            {
                folded.Append(Letters.Fold(text[at]));
            }
            else if (text[at] is '.' or ',' && at + 1 < end && Letters.IsDigit(text[at + 1]))
            {
                folded.Append('.');
            }
            else
            {
                break;
            }

            at++;
        }

        if (IsOrdinalEnding(text, at, end))
        {
            folded.Append(Letters.Fold(text[at])).Append(Letters.Fold(text[at + 1]));
            return new Word(folded.ToString(), WordKind.Word, start, at + 2 - start);
        }

        return new Word(folded.ToString(), WordKind.Number, start, at - start);
    }

    private static bool IsOrdinalEnding(string text, int at, int end) =>
        at + 1 < end
        && (Letters.Fold(text[at]), Letters.Fold(text[at + 1])) is ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h')
        && (at + 2 == end || !Letters.IsLetter(text[at + 2]));

    private static Word Letter(string text, int start, int end, StringBuilder folded)
    {
        folded.Clear();
        var at = start;
        var run = 0;
        while (at < end)
        {
            var c = text[at];
            if (Letters.IsLetter(c) || (at > start && Letters.IsDigit(c)))
            {
                var letter = Letters.Fold(c);
                run = folded.Length > 0 && folded[^1] == letter ? run + 1 : 1;
                if (run == 3)
                {
                    folded.Length--;
                }
                else if (run < 3)
                {
                    folded.Append(letter);
                }
            }
            else if (!IsSilentInside(text, at, end))
            {
                break;
            }

            at++;
        }

        return new Word(folded.ToString(), WordKind.Word, start, at - start);
    }

    // Apostrophes, masking stars ("f***ing"), invisible marks, and the semicolon that stands beside the apostrophe on the keyboard ("don;t").
    private static bool IsSilentInside(string text, int at, int end)
    {
        var c = text[at];
        if (Letters.IsInvisible(c) || c == '*')
        {
            var next = at + 1;
            return next < end && (Letters.IsLetter(text[next]) || text[next] == '*' || Letters.IsInvisible(text[next]));
        }

        if (at + 1 >= end || !Letters.IsLetter(text[at + 1]))
        {
            return false;
        }

        return Letters.IsApostrophe(c)
            || (c is ';' && Letters.Fold(text[at + 1]) == 't' && (at + 2 == end || !Letters.IsLetter(text[at + 2])));
    }

    private static Word Sign(string text, int at, int end)
    {
        var c = text[at];
        if (c is '&' or '+' or '\uFF06')
        {
            return new Word("and", WordKind.Word, at, 1);
        }

        if (char.IsHighSurrogate(c) && at + 1 < end && char.IsLowSurrogate(text[at + 1]))
        {
            return new Word(text.Substring(at, 2), WordKind.Symbol, at, 2);
        }

        if (char.IsPunctuation(c) || c is '~' or '|' or '<' or '>' or '=' or '^')
        {
            return new Word(Mark(c), WordKind.Mark, at, 1);
        }

        return new Word(c.ToString(), WordKind.Symbol, at, 1);
    }

    private static string Mark(char c) => c switch
    {
        '\u2013' or '\u2014' or '\u2012' or '\u2015' or '\u2212' or '\u2010' or '\u2011' => "-",
        '\u2026' or '\u3002' => ".",
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => "\"",
        '\u2018' or '\u2019' or '`' => "'",
        '\u00BF' => "?",
        '\u00A1' => "!",
        '\u3001' => ",",
        _ => Letters.Fold(c).ToString(),
    };
}
