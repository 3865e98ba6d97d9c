using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Assertion;

/// <summary>
/// Finds the denial that announces a list: "I do not have: fever, numb legs", also with one item on a line. What tells of somebody
/// ("my legs are weak") or is negative itself ("can't pee") is no item and ends the list, so that it is read as said.
/// </summary>
internal sealed class DeniedListReader(TermLine line, IReadOnlyList<Clause> clauses, IReadOnlyList<int> clauseOf, TriggerLine triggers)
{
    private const int LongestList = 30;
    private const int FarthestLook = 60;

    /// <summary>The denial before the colon, or null when the clause is in no such list.</summary>
    public Match? Read(int clause)
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
                return null;
            }

            clause = clauseOf[at];
            if (colon)
            {
                return Announcing(clauses[clause], at + 1);
            }
        }

        return null;
    }

    private Match? Announcing(Clause clause, int colon) =>
        triggers.Within(Math.Max(clause.Start, colon - FarthestLook), colon, TriggerKind.Deny)
            .LastOrDefault(t => t.End == colon && !IsNews(t, clause));

    // "Something I've never had: a numb bum" is told because it is so.
    private bool IsNews(Match deny, Clause clause) =>
        line.Terms[deny.Start].Text == "never"
        && Enumerable.Range(clause.Start, deny.Start - clause.Start).Any(at => !line.Fillers[at] && !line.Has(at, GrammarClasses.Me));

    private bool IsBullet(int at) => line.Terms[at].Text is "-" or "*" or "•";
}
