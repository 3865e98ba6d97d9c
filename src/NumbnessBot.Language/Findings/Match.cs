namespace NumbnessBot.Language.Findings;

/// <summary>Where a pattern fits: terms [Start, End) and the stretches between its slots that hold other words.</summary>
internal sealed record Match(int Owner, int Start, int End, IReadOnlyList<(int Start, int End)> Gaps)
{
    public bool Overlaps(Match other) => Start < other.End && other.Start < End;
}
