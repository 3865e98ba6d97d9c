using System.Globalization;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Findings;

/// <summary>The terms of a text and, for each place, which slots of the lexicon begin there and where they end.</summary>
internal sealed class TermLine
{
    // Text beyond this is read at its beginning and its end.
    private const int LongestText = 20_000;
    private const int LongestPhrase = 12;
    private readonly List<(int Slot, int End)>[] _slots;
    private readonly Dictionary<int, List<(int Slot, int End)>> _unmasked = [];
    private readonly bool[] _masked;
    private readonly Lexicon _lexicon;
    private readonly int _filler;

    public TermLine(Lexicon lexicon, string text)
    {
        _lexicon = lexicon;
        Terms = ReadTerms(lexicon, text);
        _slots = new List<(int, int)>[Terms.Count];
        _masked = new bool[Terms.Count];
        _filler = lexicon.SlotOf(GrammarClasses.Filler);
        Fillers = new bool[Terms.Count];
        for (var at = 0; at < Terms.Count; at++)
        {
            Fillers[at] = IsFiller(at);
        }

        for (var at = 0; at < Terms.Count; at++)
        {
            _slots[at] = Lookup(at);
        }
    }

    public List<Term> Terms { get; }

    public int Count => Terms.Count;

    public bool[] Fillers { get; }

    /// <summary>How much work was done, counted in trie steps and slot comparisons.</summary>
    public long Steps { get; set; }

    /// <summary>Slots that begin at a place, without those of words that mean something else there.</summary>
    public List<(int Slot, int End)> SlotsAt(int at) => _slots[at];

    /// <summary>Slots that begin at a place, whatever the words mean there.</summary>
    public List<(int Slot, int End)> AllSlotsAt(int at) => _unmasked.TryGetValue(at, out var slots) ? slots : _slots[at];

    public bool Has(int at, int slot)
    {
        foreach (var (s, _) in _slots[at])
        {
            if (s == slot)
            {
                return true;
            }
        }

        return false;
    }

    public bool Has(int at, string grammarClass) => Has(at, _lexicon.SlotOf(grammarClass));

    /// <summary>Where the longest phrase of a class that begins here ends, or -1.</summary>
    public int EndOf(int at, string grammarClass)
    {
        var slot = _lexicon.SlotOf(grammarClass);
        var end = -1;
        foreach (var (s, e) in _slots[at])
        {
            end = s == slot ? Math.Max(end, e) : end;
        }

        return end;
    }

    /// <summary>Words that mean something else here are no longer read on their own, nor are phrases of such words only.</summary>
    public void Mask(IReadOnlyCollection<int> places)
    {
        foreach (var at in places)
        {
            _masked[at] = true;
        }

        foreach (var at in places)
        {
            _unmasked[at] = _slots[at];
            _slots[at] = [.. _slots[at].Where(s => !IsHidden(at, s.End))];
        }
    }

    public bool IsMasked(int at) => _masked[at];

    private static List<Term> ReadTerms(Lexicon lexicon, string text)
    {
        var words = text.Length <= LongestText
            ? WordReader.Read(text)
            : [.. WordReader.Read(text, 0, LongestText / 2),
               new Word("\n", WordKind.Mark, LongestText / 2, 0),
               .. WordReader.Read(text, text.Length - (LongestText / 2), text.Length)];
        var terms = new List<Term>(words.Length);
        foreach (var word in words)
        {
            if (word.Kind == WordKind.Number)
            {
                _ = double.TryParse(word.Folded, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
                terms.Add(new Term(word.Folded, lexicon.WordNumber(word.Folded), word.Kind, word.Start, word.End, value));
            }
            else if (word.Kind == WordKind.Word)
            {
                if (IsShortened(lexicon, text, word))
                {
                    Add(lexicon, terms, word with { Folded = word.Folded[..^1], Length = word.Length - 2 });
                    Add(lexicon, terms, new Word("s", WordKind.Word, word.End - 1, 1));
                }
                else
                {
                    Add(lexicon, terms, word);
                }
            }
            else
            {
                terms.Add(new Term(word.Folded, lexicon.WordNumber(word.Folded), word.Kind, word.Start, word.End, double.NaN));
            }
        }

        return terms;
    }

    private static void Add(Lexicon lexicon, List<Term> terms, Word word)
    {
        foreach (var meant in lexicon.Meant(word.Folded))
        {
            terms.Add(new Term(meant, lexicon.WordNumber(meant), word.Kind, word.Start, word.End, double.NaN));
        }
    }

    // "My back's numb": is or has. "Mum's" and "it's" are words of the lexicon; "leg's" is, too, but as several legs.
    private static bool IsShortened(Lexicon lexicon, string text, Word word)
    {
        if (word.Length < 3 || word.Folded is not [.. var stem, 's'] || !Letters.IsApostrophe(text[word.End - 2]))
        {
            return false;
        }

        return lexicon.WordNumber(word.Folded) < 0 ? lexicon.WordNumber(stem) >= 0 : lexicon.IsOneOf(stem, GrammarClasses.BodyPart);
    }

    private bool IsFiller(int at) => _lexicon.IsOneOf(Terms[at].Number, _filler);

    private bool IsHidden(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!_masked[at])
            {
                return false;
            }
        }

        return true;
    }

    private List<(int Slot, int End)> Lookup(int start)
    {
        var found = new List<(int, int)>();
        var node = 0;
        var at = start;
        var last = Math.Min(Count, start + LongestPhrase);
        while (at < last)
        {
            Steps++;
            if (_lexicon.Trie.TryStep(node, Terms[at].Number, out var next))
            {
                node = next;
                at++;
                foreach (var classId in _lexicon.Trie.ClassesAt(node))
                {
                    foreach (var slot in _lexicon.SlotsOf(classId))
                    {
                        found.Add((slot, at));
                    }
                }
            }
            else if (at > start && (Fillers[at] || Terms[at].Text is "-" or "'" or "\"" or "/"))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return found;
    }
}
