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
            foreach (var number in index.AnchoredBy(slot))
            {
                line.Steps++;
                var pattern = index[number];
                if (!AllFilled(pattern.Elements))
                {
                    continue;
                }

                for (var first = _fills.FirstOf(pattern.Elements[0].Slot); first >= 0 && _fills[first].Start < end; first = _fills[first].Next)
                {
                    var at = _fills[first].Start;
                    Try(number, first, Math.Min(pattern.WholeSentence ? sentenceEnds[at] : clauseEnds[at], at + Window));
                }
            }
        }
    }

    private bool AllFilled(PatternElement[] elements)
    {
        foreach (ref readonly var element in elements.AsSpan())
        {
            if (!_fills.Has(element.Slot))
            {
                return false;
            }
        }

        return true;
    }

    private void Try(int number, int first, int limit)
    {
        line.Steps++;
        var pattern = index[number];
        var (at, end) = (_fills[first].Start, _fills[first].End);
        if (end > limit || !Holds(pattern.Elements[0], at))
        {
            return;
        }

        Array.Clear(_dead, 0, pattern.Elements.Length);
        _fit[0] = (at, end);
        if (Rest(pattern, 1, at, end, limit))
        {
            _fits.Add(new Fit(number, _places.Count, first));
            _places.AddRange(_fit.AsSpan(0, pattern.Elements.Length));
        }
    }

    private bool Rest(Pattern pattern, int element, int start, int from, int limit)
    {
        if (element == pattern.Elements.Length)
        {
            return true;
        }

        var bit = 1UL << (from - start);
        if ((_dead[element] & bit) != 0)
        {
            return false;
        }

        ref readonly var wanted = ref pattern.Elements[element];
        for (var fill = _fills.FirstOf(wanted.Slot); fill >= 0; fill = _fills[fill].Next)
        {
            line.Steps++;
            var place = _fills[fill];
            if (place.Start < from)
            {
                continue;
            }

            if (place.Start >= limit || !line.Gaps.Allows(wanted, from, place.Start, pattern.WholeSentence))
            {
                break;
            }

            if (place.End <= limit && Holds(wanted, place.Start))
            {
                _fit[element] = (place.Start, place.End);
                if (Rest(pattern, element + 1, start, place.End, limit))
                {
                    return true;
                }
            }
        }

        _dead[element] |= bit;
        return false;
    }

    private bool Holds(in PatternElement element, int at) =>
        element.Slot != index.NumberSlot || (line.Terms[at].Value >= element.Low && line.Terms[at].Value <= element.High);

    // Few fit in a piece, and most come in order.
    private void Sort(int from)
    {
        for (var i = from + 1; i < _fits.Count; i++)
        {
            var fit = _fits[i];
            var at = i;
            for (; at > from && (_fits[at - 1].Order, _fits[at - 1].Pattern).CompareTo((fit.Order, fit.Pattern)) > 0; at--)
            {
                _fits[at] = _fits[at - 1];
            }

            _fits[at] = fit;
        }
    }
}
