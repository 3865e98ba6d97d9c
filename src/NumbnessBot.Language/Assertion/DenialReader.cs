using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Assertion;

/// <summary>Tells what is denied, and by which words; what an exception takes out is not.</summary>
internal sealed class DenialReader(TermLine line, IReadOnlyList<Clause> clauses, IReadOnlyList<int> clauseOf, TriggerLine triggers, ClauseTalk talk)
{
    private const int FarthestLook = 60;
    private const int LongestDenial = 14;

    private readonly Scope _scope = new(line, clauses, clauseOf);
    private readonly AnnouncedListReader _announced = new(line, clauses, clauseOf, triggers);
    private readonly OwnNegation _own = new(line);

    /// <summary>A denial further on that points back: "numb legs, fever, none of that".</summary>
    public Verdict? Back(Mention mention, int clauseNumber, bool supposed)
    {
        if (BackIn(mention.End, clauses[clauseNumber].End) is { } here && here.Start > mention.End
            && (line.Terms[here.Start - 1].Text == "," || line.Is(here.Start - 1, CueWords.And)) && !line.Is(here.Start, CueWords.Never))
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

    /// <summary>A denial inside, before or right behind it, or over the list that it stands in.</summary>
    public Verdict? Read(Mention mention, int from, int to)
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

        if (!flipped && Before(mention, from) is { } before)
        {
            return before;
        }

        if (_announced.Denial(clauseOf[mention.Start]) is { } list)
        {
            return new Verdict(FindingState.Absent, $"in a list that '{list}' denies");
        }

        return RightBefore(mention, from, flipped) ?? Behind(mention, to);
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
        line.Is(at, CueWords.Excepted);

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

    private Verdict? Before(Mention mention, int from)
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

    private Verdict? RightBefore(Mention mention, int from, bool flipped)
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

    private Verdict? Behind(Mention mention, int to)
    {
        // "... when I sit and is fine when I get up" tells how it goes.
        if (mention.Entry is { Course: true })
        {
            return null;
        }

        var negative = _own.Any(mention);
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

    // "It doesn't come on when I sit."
    private bool ReachesCourse(Match deny, Mention mention) =>
        mention.Entry is { Course: true } && _scope.Words(deny.End, mention.Start) <= 4 && !_scope.HasMark(deny.End, mention.Start)
        && !_scope.Stops(deny.End, mention.Start) && !_scope.Has(deny.End, mention.Start, GrammarClasses.Joiner);

    // "Can't raise his arm nor move his leg".
    private bool SaysAgain(Mention mention, Match inside) =>
        line.Is(inside.Start, CueWords.SaysNoAgain) && _own.First(mention, mention.Start) is var first and >= 0 && first < inside.Start
        && line.Has(first, GrammarClasses.Verb);

    // "It's not that I don't need to go, I can't go": its last clause says how it is.
    private bool TurnsRound(Mention mention) =>
        clauseOf[mention.Start] != clauseOf[mention.End - 1] && _own.First(mention, clauses[clauseOf[mention.End - 1]].Start) >= 0;

    // "haven't had" before "had accidents"; the "no" of "no feeling" belongs to what is said.
    private bool RunsInto(Match trigger, Mention mention) =>
        trigger.End <= mention.End && !_scope.Has(mention.Start, trigger.End, GrammarClasses.Negation);
}
