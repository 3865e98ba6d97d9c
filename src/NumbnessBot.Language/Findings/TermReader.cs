using System.Globalization;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Findings;

/// <summary>Reads the words of a text as the lexicon means them. A known word costs no memory.</summary>
internal sealed class TermReader(Lexicon lexicon)
{
    // Text beyond this is read at its beginning and its end.
    private const int LongestText = 20_000;
    private readonly WordScanner _scanner = new();

    public void Read(string text, List<Term> terms)
    {
        terms.Clear();
        if (text.Length <= LongestText)
        {
            Read(text, 0, text.Length, terms);
        }
        else
        {
            Read(text, 0, LongestText / 2, terms);
            Add(terms, "\n", WordKind.Mark, LongestText / 2, LongestText / 2, double.NaN);
            Read(text, text.Length - (LongestText / 2), text.Length, terms);
        }
    }

    private void Read(string text, int start, int end, List<Term> terms)
    {
        _scanner.Begin(text, start, end);
        while (_scanner.Next())
        {
            var (from, to) = (_scanner.Start, _scanner.Start + _scanner.Length);
            switch (_scanner.Kind)
            {
                case WordKind.Number:
                    _ = double.TryParse(_scanner.Folded, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
                    Add(terms, _scanner.Folded, WordKind.Number, from, to, value);
                    break;
                case WordKind.Word when IsShortened(text, to):
                    AddMeant(terms, _scanner.Folded[..^1], from, to - 2);
                    AddMeant(terms, "s", to - 1, to);
                    break;
                case WordKind.Word:
                    AddMeant(terms, _scanner.Folded, from, to);
                    break;
                default:
                    Add(terms, _scanner.Folded, _scanner.Kind, from, to, double.NaN);
                    break;
            }
        }
    }

    private void Add(List<Term> terms, ReadOnlySpan<char> folded, WordKind kind, int start, int end, double value)
    {
        var known = lexicon.Known(folded);
        terms.Add(new Term(known?.Text ?? SignText.Of(folded) ?? folded.ToString(), known?.Number ?? -1, kind, start, end, value));
    }

    private void AddMeant(List<Term> terms, ReadOnlySpan<char> folded, int start, int end)
    {
        if (lexicon.Known(folded) is { } known)
        {
            foreach (var word in known.Meant)
            {
                terms.Add(new Term(word.Text, word.Number, WordKind.Word, start, end, double.NaN));
            }
        }
        else
        {
            var meant = lexicon.Meant(folded);
            terms.Add(new Term(meant?.Text ?? folded.ToString(), meant?.Number ?? -1, WordKind.Word, start, end, double.NaN));
        }
    }

    // "My back's numb": is or has. "Mum's" and "it's" are words of the lexicon; "leg's" is, too, but as several legs.
    private bool IsShortened(string text, int end)
    {
        if (_scanner.Length < 3 || _scanner.Folded is not [.. var stem, 's'] || !Letters.IsApostrophe(text[end - 2]))
        {
            return false;
        }

        var known = lexicon.Known(stem);
        return lexicon.Known(_scanner.Folded) is { Number: >= 0 }
            ? known is not null && (lexicon.GrammarOf(known.Number) & GrammarClasses.BodyPart) != 0
            : known is { Number: >= 0 };
    }
}
