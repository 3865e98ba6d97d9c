using NumbnessBot.Language.Findings;

namespace NumbnessBot.Language.Assertion;

/// <summary>Finds the "not" that belongs to what is said itself: "can't feel", "no feeling".</summary>
internal sealed class OwnNegation(TermLine line)
{
    /// <summary>Whether it holds a "not" of its own.</summary>
    public bool Any(Mention mention) => First(mention, mention.Start) >= 0;

    /// <summary>The first "not" of a mention at or behind a place, or -1.</summary>
    public int First(Mention mention, int from)
    {
        for (var at = from; at < mention.End; at++)
        {
            if (line.Has(at, GrammarClasses.Negation) && !IsInGap(mention, at))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsInGap(Mention mention, int at)
    {
        foreach (var (start, end) in mention.Gaps)
        {
            if (at >= start && at < end)
            {
                return true;
            }
        }

        return false;
    }
}
