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

    private readonly Scope _scope = new(line, clauses, clauseOf);
    private readonly SupposedReader _supposed = new(line, clauses, triggers);
    private readonly TimeReader _time = new(line, clauses, triggers, talk);
    private readonly AnnouncedListReader _announced = new(line, clauses, clauseOf, triggers);
    private readonly AnswerBehindReader _answer = new(line, clauses, triggers);
    private readonly DenialReader _denial = new(line, clauses, clauseOf, triggers, talk);

    public Verdict Decide(Mention mention)
    {
        var clauseNumber = clauseOf[mention.Start];
        var from = Math.Max(ChainStart(clauseNumber), mention.Start - FarthestLook);
        var to = Math.Min(clauses[clauseNumber].End, mention.End + FarthestLook);
        if (_answer.Read(mention, clauseNumber) is { } answer)
        {
            return answer;
        }

        var supposed = _supposed.Read(mention, from, clauseNumber) ?? Announced(clauseNumber);
        if (!IsLikened(mention) && _denial.Back(mention, clauseNumber, supposed is not null) is { } back)
        {
            return back;
        }

        if (supposed is { } fear)
        {
            // Whoever is afraid of dying does not wish to.
            return fear is { State: FindingState.Hypothetical, IsFeared: false } && mention.Entry is { SupposedCounts: true } ? fear with { State = FindingState.Uncertain } : fear;
        }

        if (_denial.Read(mention, from, to) is { } denied)
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
            if (line.Is(at, CueWords.If | CueWords.Whether))
            {
                return true;
            }
        }

        return false;
    }

    // "Feels like I've been to the dentist but I haven't" denies the dentist.
    private bool IsLikened(Mention mention)
    {
        for (var at = mention.Start; at < mention.End; at++)
        {
            if (line.Is(at, CueWords.Likens))
            {
                return true;
            }
        }

        return false;
    }
}
