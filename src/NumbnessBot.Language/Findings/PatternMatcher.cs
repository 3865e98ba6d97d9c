namespace NumbnessBot.Language.Findings;

/// <summary>
/// Fits the patterns of an index to a line. The text is read in pieces of bounded width, and in each only those patterns are tried whose slots
/// are all filled; a fit looks at a window of bounded width and remembers dead ends. So the work grows with the length of the text alone.
/// </summary>
internal sealed class PatternMatcher(TermLine line, PatternIndex index, bool masked)
{
    private const int Window = 40;
    private const int MostElements = 16;
    private readonly SlotFills _fills = new(line, index, masked);
    private readonly List<Fit> _fits = [];
    private readonly List<(int Start, int End)> _places = [];
    private readonly ulong[] _dead = new ulong[MostElements];
    private readonly (int Start, int End)[] _fit = new (int, int)[MostElements];

    /// <summary>What fits, by where it begins.</summary>
    public List<Fit> Fits => _fits;

    public PatternIndex Index => index;

    /// <summary>Where an element of a fit stands.</summary>
    public (int Start, int End) Place(Fit fit, int element) => _places[fit.Places + element];

    /// <summary>Fits all patterns to the text in the line. The ends tell for each term where its clause and its sentence end.</summary>
    public void Read(IReadOnlyList<int> clauseEnds, IReadOnlyList<int> sentenceEnds)
    {
        _fits.Clear();
        _places.Clear();
        int end;
        for (var start = 0; start < line.Count; start = end)
        {
            end = Math.Max(start + 1, Math.Min(sentenceEnds[start], start + Window));
            var before = _fits.Count;
            _fills.Read(start, Math.Min(sentenceEnds[start], end + Window));
            Piece(end, clauseEnds, sentenceEnds);
            Sort(before);
        }
    }

    private void Piece(int end, IReadOnlyList<int> clauseEnds, IReadOnlyList<int> sentenceEnds)
    {
        foreach (var slot in _fills.Filled)
        {
            foreach (var (pattern, second) in index.AnchoredBy(slot))
            {
                line.Steps++;
                if (!_fills.Has(second) || !AllFilled(index.ElementsOf(pattern)))
                {
                    continue;
                }

                var whole = index.RunsAcrossClauses(pattern);
                var first = _fills.FirstOf(index.ElementsOf(pattern)[0].Slot);
                for (; first >= 0 && _fills[first].Start < end; first = _fills[first].Next)
                {
                    var at = _fills[first].Start;
                    Try(pattern, first, Math.Min(whole ? sentenceEnds[at] : clauseEnds[at], at + Window), whole);
                }
            }
        }
    }

    private bool AllFilled(ReadOnlySpan<SlotWanted> elements)
    {
        foreach (ref readonly var element in elements)
        {
            if (!_fills.Has(element.Slot))
            {
                return false;
            }
        }

        return true;
    }

    private void Try(int pattern, int first, int limit, bool whole)
    {
        line.Steps++;
        var elements = index.ElementsOf(pattern);
        var (at, end) = (_fills[first].Start, _fills[first].End);
        if (end > limit || !index.Holds(elements[0].Range, line.Terms[at].Value))
        {
            return;
        }

        Array.Clear(_dead, 0, elements.Length);
        _fit[0] = (at, end);
        if (Rest(elements, 1, new Reach(at, limit, whole), end))
        {
            _fits.Add(new Fit(pattern, _places.Count, first));
            _places.AddRange(_fit.AsSpan(0, elements.Length));
        }
    }

    private bool Rest(ReadOnlySpan<SlotWanted> elements, int element, in Reach reach, int from)
    {
        if (element == elements.Length)
        {
            return true;
        }

        var bit = 1UL << (from - reach.Start);
        if ((_dead[element] & bit) != 0)
        {
            return false;
        }

        ref readonly var wanted = ref elements[element];
        for (var fill = _fills.FirstOf(wanted.Slot); fill >= 0; fill = _fills[fill].Next)
        {
            line.Steps++;
            var (start, end) = (_fills[fill].Start, _fills[fill].End);
            if (start < from)
            {
                continue;
            }

            if (start >= reach.Limit || !line.Gaps.Allows(wanted, from, start, reach.WholeSentence))
            {
                break;
            }

            if (end <= reach.Limit && index.Holds(wanted.Range, line.Terms[start].Value))
            {
                _fit[element] = (start, end);
                if (Rest(elements, element + 1, reach, end))
                {
                    return true;
                }
            }
        }

        _dead[element] |= bit;
        return false;
    }

    // Few fit in a piece, and most come in order.
    private void Sort(int from)
    {
        for (var i = from + 1; i < _fits.Count; i++)
        {
            var fit = _fits[i];
            var at = i;
            for (; at > from && IsBehind(_fits[at - 1], fit); at--)
            {
                _fits[at] = _fits[at - 1];
            }

            _fits[at] = fit;
        }
    }

    private static bool IsBehind(Fit one, Fit other) => one.Order > other.Order || (one.Order == other.Order && one.Pattern > other.Pattern);

    // Where a pattern began, how far it may run, and whether clauses stop it.
    private readonly record struct Reach(int Start, int Limit, bool WholeSentence);
}
