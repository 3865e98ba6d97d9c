using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Assertion;

/// <summary>
/// Finds the words that announce a list: "I do not have: fever, numb legs", "Risks discussed: infection, bleeding", also with one item on a line.
/// What tells of somebody ("my legs are weak") or is negative itself ("can't pee") is no item and ends the list, so that it is read as said.
/// </summary>
internal sealed class AnnouncedListReader(TermLine line, IReadOnlyList<Clause> clauses, IReadOnlyList<int> clauseOf, TriggerLine triggers)
{
    private const int LongestList = 30;
    private const int FarthestLook = 60;

    /// <summary>The denial before the colon, or null when the clause is in no such list.</summary>
    public Match? Denial(int clause)
    {
        var colon = Colon(clause);
        if (colon < 0)
        {
            return null;
        }

        var announcing = clauses[clauseOf[colon - 1]];
        Match? last = null;
        foreach (var deny in triggers.Within(Math.Max(announcing.Start, colon - FarthestLook), colon, TriggerKind.Deny))
        {
            last = deny.End == colon && !IsNews(deny, announcing) ? deny : last;
        }

        return last;
    }

    /// <summary>The words before the colon that make the list one of what might be, or of relatives; or null.</summary>
    public Match? Heading(int clause, TriggerKind kind)
    {
        var colon = Colon(clause);
        if (colon >= 0)
        {
            foreach (var heading in triggers.Within(Math.Max(clauses[clauseOf[colon - 1]].Start, colon - FarthestLook), colon + 1, kind))
            {
                return heading;
            }
        }

        return null;
    }

    /// <summary>The colon before the list that a clause is in, or -1.</summary>
    public int Colon(int clause)
    {
        for (var i = 0; i < LongestList && clauses[clause].IsItem; i++)
        {
            if (clauses[clause].Continues)
            {
                clause--;
                continue;
            }

            var at = clauses[clause].Start - 1;
            bool colon = false, newLine = false, bullet = IsBullet(at + 1);
            for (; at >= 0 && (line.Terms[at].IsMark || IsBullet(at)); at--)
            {
                colon |= line.Terms[at].Text == ":";
                newLine |= line.Terms[at].Text == "\n";
                bullet |= IsBullet(at);
            }

            if (at < 0 || (!colon && !(newLine && bullet)))
            {
                return -1;
            }

            clause = clauseOf[at];
            if (colon)
            {
                return at + 1;
            }
        }

        return -1;
    }

    // "Something I've never had: a numb bum" is told because it is so.
    private bool IsNews(Match deny, Clause clause)
    {
        if (!line.Is(deny.Start, CueWords.Never))
        {
            return false;
        }

        for (var at = clause.Start; at < deny.Start; at++)
        {
            if (!line.Fillers[at] && !line.Has(at, GrammarClasses.Me))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBullet(int at) => line.Terms[at].Text is "-" or "*" or "•";
}
