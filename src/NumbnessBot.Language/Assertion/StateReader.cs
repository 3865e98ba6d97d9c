using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Assertion;

/// <summary>
/// Decides the state of a stretch of text from the words around it, by clause: an answer behind it, then fear, question and supposition,
/// then denial with its exceptions, then time, then hedges.
/// </summary>
internal sealed class StateReader(TermLine line, IReadOnlyList<Clause> clauses, IReadOnlyList<int> clauseOf, TriggerLine triggers, IReadOnlyList<bool> clauseSpeaks)
{
    private const int Reach = 9;
    private const int FarthestLook = 60;
    private const int LongestList = 30;
    private readonly SupposedReader _supposed = new(line, clauses, triggers);
    private readonly TimeReader _time = new(line, clauses, triggers, clauseSpeaks);
    private readonly DeniedListReader _announced = new(line, clauses, clauseOf, triggers);

    public Verdict Decide(Mention mention)
    {
        var clauseNumber = clauseOf[mention.Start];
        var from = Math.Max(ChainStart(clauseNumber), mention.Start - FarthestLook);
        var to = Math.Min(clauses[clauseNumber].End, mention.End + FarthestLook);
        if (Answered(mention, clauseNumber) is { } answer)
        {
            return answer;
        }

        var supposed = _supposed.Read(mention, from, clauseNumber);
        if (DeniedBack(clauseNumber, supposed is not null) is { } back)
        {
            return back;
        }

        if (supposed is { } fear)
        {
            return fear;
        }

        if (Denied(mention, from, to) is { } denied)
        {
            return denied;
        }

        return _time.Read(mention, from, clauseNumber)
            ?? Hedged(mention, from, to)
            ?? new Verdict(FindingState.Present, "said plainly");
    }

    /// <summary>The first term of the clause that a list began with.</summary>
    private int ChainStart(int clauseNumber)
    {
        for (var i = 0; i < LongestList && clauseNumber > 0 && clauses[clauseNumber].Continues; i++)
        {
            clauseNumber--;
        }

        return clauses[clauseNumber].Start;
    }

    private Verdict? Answered(Mention mention, int clauseNumber)
    {
        var at = mention.End;
        var asked = false;
        var clause = clauses[clauseNumber];
        if (clause.SentenceEnd > 0 && line.Terms[clause.SentenceEnd - 1].Text == "?" && clause.End == clause.SentenceEnd)
        {
            (at, asked) = (clause.SentenceEnd, true);
        }

        while (at < line.Count && line.Terms[at].IsMark && line.Terms[at].Text is not "." and not "!")
        {
            asked |= line.Terms[at].Text is ":" or "=" or "-" or "?" or "(";
            at++;
        }

        foreach (var (kind, state) in new[]
                 {
                     (TriggerKind.AnswerNo, FindingState.Absent), (TriggerKind.AnswerYes, FindingState.Present),
                     (TriggerKind.AnswerUnsure, FindingState.Uncertain),
                 })
        {
            foreach (var answer in triggers.Within(at, at + 5, kind))
            {
                var ends = answer.End == line.Count || line.Terms[answer.End].IsMark || line.Has(answer.End, GrammarClasses.Contrast);
                if (answer.Start == at && ends && (asked || kind != TriggerKind.AnswerUnsure))
                {
                    return new Verdict(state, $"answered by '{Text(answer)}' behind it");
                }
            }
        }

        return null;
    }

    private Verdict? DeniedBack(int clauseNumber, bool supposed)
    {
        var next = clauseNumber + 1;
        while (next < clauses.Count && next <= clauseNumber + 3 && clauseSpeaks[next])
        {
            next++;
        }

        if (next >= clauses.Count || (!supposed && next > clauseNumber + 1))
        {
            return null;
        }

        // "What I haven't got: fever" points forward.
        if (line.Terms[clauses[next].End - 1].Text == ":")
        {
            return null;
        }

        var back = triggers.Within(clauses[next].Start, Math.Min(clauses[next].End, clauses[next].Start + FarthestLook), TriggerKind.DenyBack).FirstOrDefault();
        return back is null || !EndsThere(back, clauses[next].End) ? null : new Verdict(FindingState.Absent, $"denied by '{Text(back)}', which points back to it");
    }

    // "I don't", but not "I don't know why".
    private bool EndsThere(Match back, int clauseEnd) =>
        !line.Has(back.End - 1, GrammarClasses.Negation) || back.End == clauseEnd || line.Terms[back.End].IsMark || OnlyFillers(back.End, clauseEnd);

    private Verdict? Denied(Mention mention, int from, int to)
    {
        var lastClause = clauses[clauseOf[mention.End - 1]].Start;
        foreach (var (gap, end) in mention.Gaps)
        {
            var start = Math.Max(gap, lastClause);
            var inside = triggers.Within(start, end, TriggerKind.Deny).Concat(triggers.Within(start, end, TriggerKind.DenyNext)).FirstOrDefault();
            if (inside is not null && !triggers.Any(inside.End, end, TriggerKind.Except))
            {
                return new Verdict(FindingState.Absent, $"denied by '{Text(inside)}' inside it");
            }
        }

        var flipped = mention.Gaps.Any(g => triggers.Any(g.Start, g.End, TriggerKind.Except));
        foreach (var deny in triggers.Beginning(from, mention.Start, TriggerKind.Deny).Where(t => RunsInto(t, mention)))
        {
            if (!flipped && (Reaches(deny, mention, strict: true) || ReachesCourse(deny, mention)) && !triggers.Any(deny.End, mention.Start, TriggerKind.Except))
            {
                return new Verdict(FindingState.Absent, $"denied by '{Text(deny)}' before it");
            }
        }

        if (_announced.Read(clauseOf[mention.Start]) is { } list)
        {
            return new Verdict(FindingState.Absent, $"in a list that '{Text(list)}' denies");
        }

        foreach (var deny in triggers.Beginning(Math.Max(from, mention.Start - 5), mention.Start, TriggerKind.DenyNext).Where(t => RunsInto(t, mention)))
        {
            if (!flipped && (OnlyFillers(deny.End, mention.Start) || ReachesCourse(deny, mention)))
            {
                return new Verdict(FindingState.Absent, $"denied by '{Text(deny)}' right before it");
            }
        }

        // "... when I sit and is fine when I get up" tells how it goes.
        var after = mention.Entry is { Course: true } ? [] : triggers.Within(mention.End, to, TriggerKind.DenyAfter);
        foreach (var deny in after)
        {
            if (Words(mention.End, deny.Start) <= 3 && !Stops(mention.End, deny.Start) && !HasMark(mention.End, deny.Start))
            {
                return new Verdict(FindingState.Absent, $"denied by '{Text(deny)}' behind it");
            }
        }

        return null;
    }

    private Verdict? Hedged(Mention mention, int from, int to)
    {
        foreach (var doubt in triggers.Beginning(from, mention.Start, TriggerKind.Doubt).Where(t => t.End < mention.End))
        {
            if (Reaches(doubt, mention, strict: false))
            {
                return new Verdict(FindingState.Uncertain, $"hedged by '{Text(doubt)}' before it");
            }
        }

        foreach (var (start, end) in mention.Gaps)
        {
            if (triggers.Within(start, end, TriggerKind.Doubt).FirstOrDefault() is { } inside)
            {
                return new Verdict(FindingState.Uncertain, $"hedged by '{Text(inside)}' inside it");
            }
        }

        // "..., not sure" stands behind a comma as a clause of its own.
        var after = triggers.Within(mention.End, Math.Min(to + 4, line.Count), TriggerKind.DoubtAfter).FirstOrDefault();
        if (after is not null && Words(mention.End, after.Start) <= 2 && !Stops(mention.End, after.Start))
        {
            return new Verdict(FindingState.Uncertain, $"hedged by '{Text(after)}' behind it");
        }

        return null;
    }

    // "It doesn't come on when I sit."
    private bool ReachesCourse(Match deny, Mention mention) =>
        mention.Entry is { Course: true } && Words(deny.End, mention.Start) <= 4 && !HasMark(deny.End, mention.Start) && !Stops(deny.End, mention.Start)
        && !Enumerable.Range(deny.End, Math.Max(0, mention.Start - deny.End)).Any(at => line.Has(at, GrammarClasses.Joiner));

    /// <summary>Whether a trigger before a mention governs it: near, nothing between that ends its scope, and in a list only where "or" keeps it going.</summary>
    private bool Reaches(Match trigger, Mention mention, bool strict)
    {
        // "I wonder if I am losing feeling", "it's not that I am weak": the subject of what is doubted.
        var start = (!strict || line.Terms[trigger.End - 1].Text == "that") && trigger.End < mention.Start && IsSubject(trigger.End) ? trigger.End + 1 : trigger.End;
        if (Words(start, mention.Start) > Reach || Stops(start, mention.Start) || (strict && Stops(mention.Start, mention.Start + 1)))
        {
            return false;
        }

        var comma = false;
        var or = false;
        for (var at = trigger.End; at < mention.Start; at++)
        {
            comma |= line.Terms[at].IsMark || (line.Has(at, GrammarClasses.Joiner) && !line.Has(at, GrammarClasses.Disjunction));
            or |= line.Has(at, GrammarClasses.Disjunction);
        }

        if (!strict || !comma || or)
        {
            return true;
        }

        // "no weakness, numbness or fever" goes on; "no fever, numb back" does not.
        var clause = clauseOf[mention.Start];
        for (var at = mention.End; at < Math.Min(clauses[clause].SentenceEnd, mention.End + FarthestLook); at++)
        {
            if (clauseOf[at] != clause && !clauses[clauseOf[at]].Continues)
            {
                break;
            }

            if (line.Has(at, GrammarClasses.Disjunction))
            {
                return true;
            }
        }

        return clauses[clause].Start <= trigger.Start && line.Has(mention.Start, GrammarClasses.SymptomNoun);
    }

    private bool Stops(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (line.Has(at, GrammarClasses.ScopeStop))
            {
                return true;
            }
        }

        return false;
    }

    private int Words(int start, int end)
    {
        var words = 0;
        for (var at = start; at < end; at++)
        {
            words += line.Fillers[at] || line.Terms[at].IsMark ? 0 : 1;
        }

        return words;
    }

    // "haven't had" before "had accidents"; the "no" of "no feeling" belongs to what is said.
    private bool RunsInto(Match trigger, Mention mention) =>
        trigger.End < mention.End
        && !Enumerable.Range(mention.Start, Math.Max(0, trigger.End - mention.Start)).Any(at => line.Has(at, GrammarClasses.Negation));

    private bool IsSubject(int at) => line.Has(at, GrammarClasses.Me) || line.Has(at, GrammarClasses.Third) || line.Has(at, GrammarClasses.OtherSubject);

    private bool HasMark(int start, int end) => Enumerable.Range(start, Math.Max(0, end - start)).Any(at => line.Terms[at].IsMark);

    private bool OnlyFillers(int start, int end) => Words(start, end) == 0;

    private string Text(Match match) => string.Join(' ', Enumerable.Range(match.Start, match.End - match.Start).Select(at => line.Terms[at].Text));
}
