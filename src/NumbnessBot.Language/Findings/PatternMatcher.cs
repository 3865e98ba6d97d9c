using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Findings;

/// <summary>
/// Fits patterns to a line. Each place tries the patterns that begin with a slot found there; a fit looks at a window of bounded width and
/// remembers dead ends, so the work grows with the length of the text alone.
/// </summary>
internal sealed class PatternMatcher(TermLine line, IReadOnlyList<int> clauseEnds, IReadOnlyList<int> sentenceEnds, bool masked)
{
    private const int Window = 40;
    private readonly ulong[] _dead = new ulong[16];
    private List<int>? _hidden;
    private readonly (int Start, int End)[] _fit = new (int, int)[16];

    public List<Match> All(PatternIndex index)
    {
        var matches = new List<Match>();
        for (var at = 0; at < line.Count; at++)
        {
            foreach (var (slot, end) in SlotsAt(at))
            {
                Try(index.BeginningWith(slot), at, end, matches);
            }

            if (line.Terms[at].Kind == WordKind.Number)
            {
                Try(index.BeginningWith(PatternIndex.NumberSlot), at, at + 1, matches);
            }
        }

        return matches;
    }

    /// <summary>The places that patterns name as masked.</summary>
    public List<int> Hidden(PatternIndex index)
    {
        _hidden = [];
        All(index);
        return _hidden;
    }

    private List<(int Slot, int End)> SlotsAt(int at) => masked ? line.SlotsAt(at) : line.AllSlotsAt(at);

    private void Try(ReadOnlySpan<Pattern> patterns, int at, int firstEnd, List<Match> matches)
    {
        foreach (var pattern in patterns)
        {
            line.Steps++;
            var limit = Math.Min(pattern.WholeSentence ? sentenceEnds[at] : clauseEnds[at], at + Window);
            if (firstEnd > limit || !Fits(pattern.Elements[0], at))
            {
                continue;
            }

            Array.Clear(_dead, 0, pattern.Elements.Length);
            _fit[0] = (at, firstEnd);
            if (Rest(pattern, 1, at, firstEnd, limit))
            {
                matches.Add(Found(pattern));
            }
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

        var wanted = pattern.Elements[element];
        var gap = wanted.Gap;
        for (var at = from; at < limit; at++)
        {
            line.Steps++;
            if (wanted.Class == PatternIndex.NumberSlot)
            {
                if (Fits(wanted, at) && Take(pattern, element, start, at, at + 1, limit))
                {
                    return true;
                }
            }
            else
            {
                foreach (var (slot, end) in SlotsAt(at))
                {
                    if (slot == wanted.Class && end <= limit && Take(pattern, element, start, at, end, limit))
                    {
                        return true;
                    }
                }
            }

            if (!Skips(at, pattern.WholeSentence, ref gap) || (wanted.Masked && line.Has(at, GrammarClasses.MyOwn)))
            {
                break;
            }
        }

        _dead[element] |= bit;
        return false;
    }

    private bool Take(Pattern pattern, int element, int start, int at, int end, int limit)
    {
        _fit[element] = (at, end);
        return end - start < Window + 1 && Rest(pattern, element + 1, start, end, limit);
    }

    private bool Skips(int at, bool wholeSentence, ref int gap)
    {
        if (line.Fillers[at] || (line.Terms[at].IsMark && line.Terms[at].Text is not (":" or "=")))
        {
            return true;
        }

        return gap-- > 0 && (wholeSentence || !line.Has(at, GrammarClasses.GapStop));
    }

    private bool Fits(PatternElement element, int at) =>
        element.Class != PatternIndex.NumberSlot
        || (line.Terms[at].Kind == WordKind.Number && line.Terms[at].Value >= element.Low && line.Terms[at].Value <= element.High);

    private Match Found(Pattern pattern)
    {
        var last = pattern.Elements.Length - 1;
        var gaps = new List<(int, int)>();
        if (pattern.Elements[0].Masked)
        {
            _hidden?.AddRange(Enumerable.Range(_fit[0].Start, _fit[0].End - _fit[0].Start));
        }

        for (var i = 1; i <= last; i++)
        {
            if (pattern.Elements[i].Masked)
            {
                _hidden?.AddRange(Enumerable.Range(_fit[i].Start, _fit[i].End - _fit[i].Start));
            }

            if (_fit[i].Start > _fit[i - 1].End)
            {
                gaps.Add((_fit[i - 1].End, _fit[i].Start));
            }
        }

        return new Match(pattern.Owner, _fit[0].Start, _fit[last].End, gaps);
    }
}
