using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Assertion;

/// <summary>
/// Decides the state of a stretch of text from the words around it, by clause: an answer behind it, then fear, question and supposition,
/// then denial with its exceptions, then time, then hedges.
/// </summary>
internal sealed class StateReader(TermLine line, IReadOnlyList<Clause> clauses, IReadOnlyList<int> clauseOf, TriggerLine triggers, ClauseTalk talk)
{
    private const int FarthestLook = 60;
    private const int LongestList = 30;
    private const int LongestDenial = 14;

    private static readonly (TriggerKind Kind, FindingState State)[] answers =
    [
        (TriggerKind.AnswerNo, FindingState.Absent), (TriggerKind.AnswerYes, FindingState.Present), (TriggerKind.AnswerUnsure, FindingState.Uncertain),
    ];

    private readonly Scope _scope = new(line, clauses, clauseOf);
    private readonly SupposedReader _supposed = new(line, clauses, triggers);
    private readonly TimeReader _time = new(line, clauses, triggers, talk);
    private readonly AnnouncedListReader _announced = new(line, clauses, clauseOf, triggers);

    public Verdict Decide(Mention mention)
    {
        var clauseNumber = clauseOf[mention.Start];
        var from = Math.Max(ChainStart(clauseNumber), mention.Start - FarthestLook);
        var to = Math.Min(clauses[clauseNumber].End, mention.End + FarthestLook);
        if (Answered(mention, clauseNumber) is { } answer)
        {
            return answer;
        }

        var supposed = _supposed.Read(mention, from, clauseNumber) ?? Announced(clauseNumber);
        if (!IsLikened(mention) && DeniedBack(mention, clauseNumber, supposed is not null) is { } back)
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

        // "Unsure whether he had a fever" is a doubt about the past.
        var hedged = Hedged(mention, from, to, out var whether);
        return (whether ? hedged : null)
            ?? _time.Read(mention, from, clauseNumber)
            ?? hedged
            ?? new Verdict(FindingState.Present, "said plainly");
    }

    private Verdict? Announced(int clauseNumber) =>
        _announced.Heading(clauseNumber, TriggerKind.Suppose) is { } suppose ? new Verdict(FindingState.Hypothetical, $"in a list that '{suppose}' supposes")
        : _announced.Heading(clauseNumber, TriggerKind.Family) is { } family ? new Verdict(FindingState.Other, $"in a list under '{family}'")
        : _announced.Heading(clauseNumber, TriggerKind.Doubt) is { } doubt ? new Verdict(FindingState.Uncertain, $"in a list that '{doubt}' hedges")
        : null;

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

        // "No feeling, none": nobody asked, so it says the same again.
        var insists = !asked && IsNegative(mention);
        foreach (var (kind, state) in answers)
        {
            if (kind == TriggerKind.AnswerNo && insists)
            {
                continue;
            }

            foreach (var answer in triggers.Within(at, at + 5, kind))
            {
                var ends = answer.End == line.Count || line.Terms[answer.End].IsMark || line.Has(answer.End, GrammarClasses.Contrast)
                    || (kind == TriggerKind.AnswerYes && at == mention.End && answer.End == at + 1 && line.Terms[at].Text is "yes" or "yep" or "yeah")
                    || (kind == TriggerKind.AnswerNo && asked && answer.End > at + 1 && line.Terms[at].Text is "none" or "nil" or "not");
                if (answer.Start == at && ends && (asked || IsPlainAnswer(answer, kind)))
                {
                    return new Verdict(state, $"answered by '{answer}' behind it");
                }
            }
        }

        return null;
    }

    // "Now and then" answers only where something was asked.
    private bool IsPlainAnswer(Match answer, TriggerKind kind) => kind switch
    {
        TriggerKind.AnswerNo => true,
        TriggerKind.AnswerYes => answer.End == answer.Start + 1 || line.Terms[answer.Start].Text is "yes" or "very",
        _ => false,
    };

    private Verdict? DeniedBack(Mention mention, int clauseNumber, bool supposed)
    {
        if (BackIn(mention.End, clauses[clauseNumber].End) is { } here && here.Start > mention.End
            && line.Terms[here.Start - 1].Text is "," or "and" && line.Terms[here.Start].Text != "never")
        {
            return DeniedBy(here);
        }

        // "If it ever went numb I'd ring, but it's nothing like that": what is only supposed may be denied further on.
        var last = Math.Min(clauses.Count - 1, clauseNumber + (supposed ? 4 : 1));
        for (var next = clauseNumber + 1; next <= last; next++)
        {
            if (BackIn(clauses[next].Start, clauses[next].End) is { } back && (supposed || !talk.Speaks(next)))
            {
                return DeniedBy(back);
            }
        }

        return null;
    }

    private Match? BackIn(int start, int end)
    {
        // "What I haven't got: fever" points forward.
        if (line.Terms[end - 1].Text == ":")
        {
            return null;
        }

        var back = triggers.Within(start, Math.Min(end, start + FarthestLook), TriggerKind.DenyBack).FirstOrDefault();
        return back is not null && EndsThere(back, end) ? back : null;
    }

    private static Verdict DeniedBy(Match back) => new(FindingState.Absent, $"denied by '{back}', which points back to it");

    // "I don't", but not "I don't know why".
    private bool EndsThere(Match back, int clauseEnd) =>
        !line.Has(back.End - 1, GrammarClasses.Negation) || back.End == clauseEnd || line.Terms[back.End].IsMark || _scope.Words(back.End, clauseEnd) == 0;

    private Verdict? Denied(Mention mention, int from, int to)
    {
        var lastClause = clauses[clauseOf[mention.End - 1]].Start;
        var flipped = false;
        foreach (var (gap, end) in mention.Gaps)
        {
            if (InsideGap(Math.Max(gap, lastClause), end) is { } inside && !triggers.Any(inside.End, end, TriggerKind.Except) && !SaysAgain(mention, inside))
            {
                return new Verdict(FindingState.Absent, $"denied by '{inside}' inside it");
            }

            flipped |= triggers.Any(gap, end, TriggerKind.Except);
        }

        flipped |= IsExceptedSomewhere(mention, to);

        if (!flipped && DeniedBefore(mention, from) is { } before)
        {
            return before;
        }

        if (_announced.Denial(clauseOf[mention.Start]) is { } list)
        {
            return new Verdict(FindingState.Absent, $"in a list that '{list}' denies");
        }

        return DeniedNext(mention, from, flipped) ?? DeniedAfter(mention, to);
    }

    // "No aches except in my hips": there it aches. "No problems except heartburn" leaves them denied.
    private bool IsExceptedSomewhere(Mention mention, int to)
    {
        foreach (var except in triggers.Within(mention.End, to, TriggerKind.Except))
        {
            return _scope.Words(mention.End, except.Start) <= 1 && !_scope.HasMark(mention.End, except.Start)
                && (IsPlaceWord(except.End - 1) || (except.End < line.Count && (IsPlaceWord(except.End) || line.Has(except.End, GrammarClasses.Me | GrammarClasses.Third))));
        }

        return false;
    }

    private bool IsPlaceWord(int at) =>
        line.Terms[at].Text is "in" or "on" or "at" or "around" or "round" or "over" or "under" or "behind" or "between" or "along" or "down" or "near" or "inside"
            or "when" or "where" or "after" or "if";

    private Match? InsideGap(int start, int end)
    {
        foreach (var deny in triggers.Within(start, end, TriggerKind.Deny))
        {
            return deny;
        }

        foreach (var deny in triggers.Within(start, end, TriggerKind.DenyNext))
        {
            return deny;
        }

        return null;
    }

    private Verdict? DeniedBefore(Mention mention, int from)
    {
        foreach (var deny in triggers.Beginning(from, mention.Start, TriggerKind.Deny))
        {
            if (RunsInto(deny, mention) && !TurnsRound(mention) && (_scope.Denies(deny, mention) || ReachesCourse(deny, mention)) && !triggers.Any(deny.End, mention.Start, TriggerKind.Except))
            {
                return new Verdict(FindingState.Absent, $"denied by '{deny}' before it");
            }
        }

        return null;
    }

    private Verdict? DeniedNext(Mention mention, int from, bool flipped)
    {
        foreach (var deny in triggers.Beginning(Math.Max(from, mention.Start - LongestDenial), mention.Start, TriggerKind.DenyNext))
        {
            if (!flipped && RunsInto(deny, mention) && !TurnsRound(mention) && (_scope.DeniesNext(deny, mention) || ReachesCourse(deny, mention)))
            {
                return new Verdict(FindingState.Absent, $"denied by '{deny}' right before it");
            }
        }

        return null;
    }

    private Verdict? DeniedAfter(Mention mention, int to)
    {
        // "... when I sit and is fine when I get up" tells how it goes.
        if (mention.Entry is { Course: true })
        {
            return null;
        }

        var negative = IsNegative(mention);
        foreach (var deny in triggers.Within(mention.End, to, TriggerKind.DenyAfter))
        {
            if (!(negative && line.Has(deny.Start, GrammarClasses.Negation)) && !_scope.Stops(mention.End, deny.Start) && (_scope.HasMark(mention.End, deny.Start) ? IsListBefore(mention.End, deny.Start) : _scope.Words(mention.End, deny.Start) <= 3))
            {
                return new Verdict(FindingState.Absent, $"denied by '{deny}' behind it");
            }
        }

        return null;
    }

    // "Rales, rhonchi and wheeze were absent".
    private bool IsListBefore(int start, int end)
    {
        var joined = false;
        for (var at = start; at < end; at++)
        {
            if (line.Terms[at].IsMark ? line.Terms[at].Text is not ("," or "/") : line.Has(at, GrammarClasses.Negation))
            {
                return false;
            }

            joined |= line.Has(at, GrammarClasses.Joiner);
        }

        return joined && !_scope.Has(start, end - 2, GrammarClasses.Finite) && _scope.Words(start, end) <= 8;
    }

    private Verdict? Hedged(Mention mention, int from, int to, out bool whether)
    {
        whether = false;
        foreach (var doubt in triggers.Beginning(from, mention.Start, TriggerKind.Doubt))
        {
            if (doubt.End < mention.End && _scope.Doubts(doubt, mention))
            {
                whether = IsWhether(doubt);
                return new Verdict(FindingState.Uncertain, $"hedged by '{doubt}' before it");
            }
        }

        foreach (var (start, end) in mention.Gaps)
        {
            foreach (var doubt in triggers.Within(start, end, TriggerKind.Doubt))
            {
                return new Verdict(FindingState.Uncertain, $"hedged by '{doubt}' inside it");
            }
        }

        // "..., not sure" stands behind a comma as a clause of its own.
        foreach (var doubt in triggers.Within(mention.End, Math.Min(to + 4, line.Count), TriggerKind.DoubtAfter))
        {
            return _scope.Words(mention.End, doubt.Start) <= 2 && !_scope.Stops(mention.End, doubt.Start)
                ? new Verdict(FindingState.Uncertain, $"hedged by '{doubt}' behind it")
                : null;
        }

        return null;
    }

    private bool IsWhether(Match doubt)
    {
        for (var at = doubt.Start; at < doubt.End; at++)
        {
            if (line.Terms[at].Text is "if" or "whether")
            {
                return true;
            }
        }

        return false;
    }

    // "It doesn't come on when I sit."
    private bool ReachesCourse(Match deny, Mention mention) =>
        mention.Entry is { Course: true } && _scope.Words(deny.End, mention.Start) <= 4 && !_scope.HasMark(deny.End, mention.Start)
        && !_scope.Stops(deny.End, mention.Start) && !_scope.Has(deny.End, mention.Start, GrammarClasses.Joiner);

    // "Can't feel", "no feeling": it holds a "not" of its own.
    private bool IsNegative(Mention mention) => FirstNegation(mention, mention.Start) >= 0;

    private int FirstNegation(Mention mention, int from)
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

    // "Can't raise his arm nor move his leg".
    private bool SaysAgain(Mention mention, Match inside) =>
        line.Terms[inside.Start].Text is "nor" or "no" or "nothing" && FirstNegation(mention, mention.Start) is var first and >= 0 && first < inside.Start
        && line.Has(first, GrammarClasses.Verb);

    // "It's not that I don't need to go, I can't go": its last clause says how it is.
    private bool TurnsRound(Mention mention) =>
        clauseOf[mention.Start] != clauseOf[mention.End - 1] && FirstNegation(mention, clauses[clauseOf[mention.End - 1]].Start) >= 0;

    // "Feels like I've been to the dentist but I haven't" denies the dentist.
    private bool IsLikened(Mention mention)
    {
        for (var at = mention.Start; at < mention.End; at++)
        {
            if (line.Terms[at].Text is "like" or "as")
            {
                return true;
            }
        }

        return false;
    }

    // "haven't had" before "had accidents"; the "no" of "no feeling" belongs to what is said.
    private bool RunsInto(Match trigger, Mention mention) =>
        trigger.End <= mention.End && !_scope.Has(mention.Start, trigger.End, GrammarClasses.Negation);
}
