using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Assertion;

/// <summary>Tells what is feared, asked about, supposed or quoted from what is so. "Why are my legs numb?" takes it for granted.</summary>
internal sealed class SupposedReader(TermLine line, IReadOnlyList<Clause> clauses, TriggerLine triggers)
{
    private const int FarthestLook = 60;

    public Verdict? Read(Mention mention, int from, int clauseNumber)
    {
        // "If I lose" may run into "lose feeling"; "should a fever occur" holds it.
        foreach (var suppose in triggers.Beginning(from, mention.Start, TriggerKind.Suppose))
        {
            if (suppose.End != mention.End && !IsHabit(suppose, mention))
            {
                return Supposed(suppose, "supposed");
            }
        }

        foreach (var fear in triggers.Beginning(from, mention.Start, TriggerKind.Fear))
        {
            if (fear.End < mention.End && IsFeared(fear, mention))
            {
                return Supposed(fear, "feared");
            }
        }

        var clause = clauses[clauseNumber];
        var start = Math.Max(clause.SentenceStart, mention.Start - FarthestLook);
        var mark = line.Terms[clause.SentenceEnd - 1].Text == "?";
        if (triggers.Any(start, mention.Start, TriggerKind.AskWhy) || IsOwned(mention))
        {
            return null;
        }

        foreach (var ask in triggers.Within(start, mention.Start, TriggerKind.Ask))
        {
            if (mark ? IsFirst(ask.Start, clause) : IsFirst(ask.Start, clause) && ask.End - ask.Start > 1)
            {
                return Supposed(ask, "asked about");
            }
        }

        return null;
    }

    private static Verdict Supposed(Match by, string how) => new(FindingState.Hypothetical, $"{how} by '{by}' before it");

    // "if I sit too long my back goes numb": the second half is said to be so.
    // And "gone if I sit" tells how it goes.
    private bool IsHabit(Match suppose, Mention mention)
    {
        if (line.Terms[suppose.End - 1].Text != "if" || suppose.End - suppose.Start > 1)
        {
            return false;
        }

        if (mention.Entry is { Course: true })
        {
            return suppose.Start == 0 || !line.Has(suppose.Start - 1, GrammarClasses.Complement);
        }

        var my = -1;
        for (var at = suppose.End; at < mention.Start; at++)
        {
            my = line.Has(at, GrammarClasses.MyOwn) || line.Has(at, GrammarClasses.TheirOwn) ? at : my;
        }

        var content = 0;
        for (var at = suppose.End; at < my; at++)
        {
            content += line.Fillers[at] ? 0 : 1;
        }

        return my >= mention.Start - 2 && content >= 2 && !line.Has(my - 1, GrammarClasses.Complement) && !line.Has(my - 1, GrammarClasses.GapStop);
    }

    private bool IsFeared(Match fear, Mention mention)
    {
        for (var at = fear.End; at < mention.Start; at++)
        {
            if (line.Has(at, GrammarClasses.Modal))
            {
                return true;
            }

            if (line.Has(at, GrammarClasses.ScopeStop) && !IsSubject(at))
            {
                return false;
            }
        }

        if (IsOwned(mention) || (mention.Start > 0 && line.Terms[mention.Start - 1].Text is "the" or "this" or "these"))
        {
            return false;
        }

        var said = false;
        for (var at = fear.End; at < mention.Start && !said; at++)
        {
            said = IsSubject(at);
        }

        return !said || mention.Entry is null or { Chronic: true };
    }

    private bool IsSubject(int at) => line.Has(at, GrammarClasses.Me) || line.Has(at, GrammarClasses.Third) || line.Has(at, GrammarClasses.OtherSubject);

    // "my numb legs", "my legs are numb": what somebody calls theirs, they have.
    private bool IsOwned(Mention mention)
    {
        for (var at = Math.Max(0, mention.Start - 2); at < mention.Start; at++)
        {
            if (line.Has(at, GrammarClasses.MyOwn) || line.Has(at, GrammarClasses.TheirOwn))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFirst(int at, Clause clause)
    {
        for (var before = Math.Max(clause.SentenceStart, at - FarthestLook); before < at; before++)
        {
            if (!line.Fillers[before] && !line.Terms[before].IsMark && !line.Has(before, GrammarClasses.Joiner)
                && !line.Has(before, GrammarClasses.Contrast) && !triggers.Within(before, before + 1, TriggerKind.Ask).Any())
            {
                return before >= clause.Start ? false : at == clause.Start;
            }
        }

        return true;
    }
}
