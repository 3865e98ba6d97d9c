using NumbnessBot.Language.Findings;

namespace NumbnessBot.Language.Assertion;

/// <summary>The triggers of one kind in a stretch of a text, in order; made and walked without memory of its own. The default has none.</summary>
internal readonly struct TriggerRange
{
    private readonly TermLine _line;
    private readonly List<Match> _all;
    private readonly int _first;
    private readonly int _count;
    private readonly int _end;
    private readonly bool _whole;

    /// <param name="line">Counts the work.</param>
    /// <param name="all">All triggers of the kind, by their beginning.</param>
    /// <param name="start">The first term.</param>
    /// <param name="end">The term behind the last.</param>
    /// <param name="whole">Whether a trigger must also end within the stretch.</param>
    public TriggerRange(TermLine line, List<Match> all, int start, int end, bool whole)
    {
        (_line, _all, _count, _end, _whole) = (line, all, all.Count, end, whole);
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        _first = low;
    }

    public Enumerator GetEnumerator() => new(this);

    public bool Any() => GetEnumerator().MoveNext();

    public Match? FirstOrDefault()
    {
        var all = GetEnumerator();
        return all.MoveNext() ? all.Current : null;
    }

    public Match? LastOrDefault()
    {
        Match? last = null;
        foreach (var match in this)
        {
            last = match;
        }

        return last;
    }

    internal struct Enumerator(TriggerRange range)
    {
        private int _next = range._first;

        public Match Current { get; private set; } = null!;

        public bool MoveNext()
        {
            while (_next < range._count && range._all[_next].Start < range._end)
            {
                range._line.Steps++;
                Current = range._all[_next++];
                if (!range._whole || Current.End <= range._end)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
