using NumbnessBot.Triage;

namespace NumbnessBot.Language.Assertion;

/// <summary>The state of a stretch of text and what decided it.</summary>
internal readonly record struct Verdict(FindingState State, Reason Why)
{
    /// <summary>It is named as what somebody fears, not as what they ask or suppose.</summary>
    public bool IsFeared { get; init; }
}
