using System.Runtime.InteropServices;

namespace NumbnessBot.Language.Findings;

/// <summary>
/// The terms of a text and, for each place, which phrases of the lexicon begin there. One line serves many texts, one after the other, and keeps
/// its memory.
/// </summary>
internal sealed class TermLine(Lexicon lexicon)
{
    private const int LongestPhrase = 12;
    private readonly TermReader _reader = new(lexicon);
    private readonly List<Phrase> _phrases = [];
    private int[] _firstPhrase = new int[65];
    private GrammarClasses[] _grammar = new GrammarClasses[64];
    private bool[] _masked = new bool[64];

    public TermLine(Lexicon lexicon, string text)
        : this(lexicon) => Read(text);

    public List<Term> Terms { get; } = [];

    public int Count => Terms.Count;

    /// <summary>For each place whether the word there says nothing of its own. There may be more places than terms.</summary>
    public bool[] Fillers { get; private set; } = new bool[64];

    /// <summary>How much work was done: every look at a word, a phrase, a slot or a trigger counts one.</summary>
    public long Steps { get; set; }

    /// <summary>How far a stretch of other words may reach.</summary>
    public GapTable Gaps { get; } = new();

    /// <summary>Reads another text instead of the one before.</summary>
    public void Read(string text)
    {
        Steps = 0;
        _reader.Read(text, Terms);
        MakeRoom();
        for (var at = 0; at < Count; at++)
        {
            _masked[at] = false;
            Fillers[at] = (lexicon.GrammarOf(Terms[at].Number) & GrammarClasses.Filler) != 0;
        }

        _phrases.Clear();
        for (var at = 0; at < Count; at++)
        {
            _firstPhrase[at] = _phrases.Count;
            _grammar[at] = Lookup(at);
        }

        _firstPhrase[Count] = _phrases.Count;
        Gaps.Read(this);
    }

    /// <summary>All phrases that begin at a place, the shortest first, whatever the words mean there.</summary>
    public ReadOnlySpan<Phrase> PhrasesAt(int at) =>
        CollectionsMarshal.AsSpan(_phrases)[_firstPhrase[at].._firstPhrase[at + 1]];

    /// <summary>Whether a phrase of any of these classes begins here.</summary>
    public bool Has(int at, GrammarClasses classes)
    {
        Steps++;
        return (_grammar[at] & classes) != 0;
    }

    /// <summary>Whether the word here is one of these, whatever it means.</summary>
    public bool Is(int at, CueWords words)
    {
        Steps++;
        return (lexicon.CuesOf(Terms[at].Number) & words) != 0;
    }

    /// <summary>Where the longest phrase of a class that begins here ends, or -1.</summary>
    public int EndOf(int at, GrammarClasses classes)
    {
        if (!Has(at, classes))
        {
            return -1;
        }

        var end = -1;
        foreach (var phrase in PhrasesAt(at))
        {
            end = (lexicon.Phrases.GrammarAt(phrase.Node) & classes) != 0 && !IsHidden(at, phrase.End) ? phrase.End : end;
        }

        return end;
    }

    /// <summary>Words that mean something else here are no longer read on their own, nor are phrases of such words only.</summary>
    public void Mask(IReadOnlyList<int> places)
    {
        for (var i = 0; i < places.Count; i++)
        {
            _masked[places[i]] = true;
        }

        for (var i = 0; i < places.Count; i++)
        {
            var at = places[i];
            _grammar[at] = GrammarClasses.None;
            foreach (var phrase in PhrasesAt(at))
            {
                _grammar[at] |= IsHidden(at, phrase.End) ? GrammarClasses.None : lexicon.Phrases.GrammarAt(phrase.Node);
            }
        }

        if (places.Count > 0)
        {
            Gaps.Read(this);
        }
    }

    public bool IsMasked(int at) => _masked[at];

    /// <summary>Whether all words of a stretch mean something else.</summary>
    public bool IsHidden(int start, int end)
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

    private void MakeRoom()
    {
        if (Fillers.Length < Count)
        {
            var room = Math.Max(Count, Fillers.Length * 2);
            (Fillers, _masked, _grammar, _firstPhrase) = (new bool[room], new bool[room], new GrammarClasses[room], new int[room + 1]);
        }
    }

    private GrammarClasses Lookup(int start)
    {
        var grammar = GrammarClasses.None;
        var last = Math.Min(Count, start + LongestPhrase);
        var node = lexicon.Phrases.First(Terms[start].Number);
        var at = start + 1;
        Steps++;
        if (node == PhraseTrie.Root)
        {
            return grammar;
        }

        var first = _phrases.Count;
        Follow(node, at, last, ref grammar);

        // Two ways may end at different places in any order; readers take the shortest first.
        if (_phrases.Count - first > 1)
        {
            CollectionsMarshal.AsSpan(_phrases)[first..].Sort(static (a, b) => a.End.CompareTo(b.End));
        }

        return grammar;
    }

    // A filler may be a word of one phrase ("cant even stand") and stand between the words of another ("cant [even] feel").
    private void Follow(int node, int at, int last, ref GrammarClasses grammar)
    {
        while (true)
        {
            _phrases.Add(new Phrase(node, at));
            grammar |= lexicon.Phrases.GrammarAt(node);
            if (!lexicon.Phrases.GoesOn(node))
            {
                return;
            }

            var next = PhraseTrie.Root;
            while (next == PhraseTrie.Root)
            {
                if (at >= last)
                {
                    return;
                }

                Steps++;
                next = lexicon.Phrases.Next(node, Terms[at].Number);
                var skipped = IsSkipped(at);
                at++;
                if (skipped && next != PhraseTrie.Root)
                {
                    Follow(next, at, last, ref grammar);
                    next = PhraseTrie.Root;
                }
                else if (!skipped && next == PhraseTrie.Root)
                {
                    return;
                }
            }

            node = next;
        }
    }

    private bool IsSkipped(int at) => Fillers[at] || Terms[at] is { IsMark: true, Text: "-" or "'" or "\"" or "/" };
}
