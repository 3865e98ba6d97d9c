using NumbnessBot.Triage;

namespace NumbnessBot.Language.Findings;

/// <summary>Which of several states of one finding within a message stands: the one that calls for most care.</summary>
internal static class StateOrder
{
    public static int Of(FindingState state) => state switch
    {
        FindingState.Present => 0,
        FindingState.Uncertain => 1,
        FindingState.Absent => 2,
        FindingState.Past => 3,
        FindingState.Hypothetical => 4,
        FindingState.Other => 5,
        _ => 6,
    };
}
