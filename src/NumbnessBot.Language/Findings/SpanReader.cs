using NumbnessBot.Triage;

namespace NumbnessBot.Language.Findings;

/// <summary>The state of any stretch of a text: what is said there decides, else the words around it.</summary>
internal sealed class SpanReader(TextAnalysis analysis)
{
    private static readonly (TriggerKind Kind, FindingState State)[] answers =
    [
        (TriggerKind.AnswerNo, FindingState.Absent), (TriggerKind.AnswerYes, FindingState.Present),
        (TriggerKind.AnswerUnsure, FindingState.Uncertain), (TriggerKind.DenyBack, FindingState.Absent),
    ];

    /// <param name="start">First UTF-16 unit of the text.</param>
    /// <param name="end">The unit behind the last.</param>
    public FindingState Read(long start, long end)
    {
        var (first, last) = (-1, -1);
        for (var at = 0; at < analysis.Line.Count; at++)
        {
            var term = analysis.Line.Terms[at];
            if (term.Start < end && term.End > start && !term.IsMark)
            {
                first = first < 0 ? at : first;
                last = at;
            }
        }

        return first < 0 ? FindingState.Unknown : Whole(first, last + 1) ?? Said(first, last + 1) ?? analysis.StateOf(first, last + 1).State;
    }

    // The words are an answer themselves.
    private FindingState? Whole(int start, int end)
    {
        foreach (var (kind, state) in answers)
        {
            foreach (var answer in analysis.Triggers.Within(start, end, kind))
            {
                if (answer.Start == start && answer.End == end)
                {
                    return state;
                }
            }
        }

        return null;
    }

    private FindingState? Said(int start, int end)
    {
        FindingState? said = null;
        foreach (var saying in analysis.Sayings)
        {
            if (Covers(saying, start, end) && analysis.StateOf(saying).State is var state && (said is null || StateOrder.Of(state) < StateOrder.Of(said.Value)))
            {
                said = state;
            }
        }

        return said;
    }

    // "legs" in "can't feel my legs": what the person says is the whole.
    private bool Covers(Saying saying, int start, int end)
    {
        if (saying.Start > start || saying.End < end || saying.Verdict.State == FindingState.Unknown)
        {
            return false;
        }

        if (saying.Frame.Denies)
        {
            return true;
        }

        for (var at = saying.Start; at < saying.End; at++)
        {
            if ((at < start || at >= end) && analysis.Line.Has(at, GrammarClasses.Negation) && !IsInGap(saying, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInGap(Saying saying, int at)
    {
        foreach (var (start, end) in saying.Mention.Gaps)
        {
            if (at >= start && at < end)
            {
                return true;
            }
        }

        return false;
    }
}
