using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>One thing that can be true of a person.</summary>
public sealed record Finding(FindingId Id, string Group, string Meaning)
{
    /// <summary>What is true too when this is present.</summary>
    public ImmutableArray<FindingId> Implies { get; init; } = [];

    /// <summary>Stays true when past: "I had cancer in 2015" is present.</summary>
    public bool History { get; init; }

    /// <summary>
    /// May lower a level, and therefore counts as not so until the person's own words say it and a question confirms it.
    /// </summary>
    public bool Lowers { get; init; }

    /// <summary>"Not sure" counts as present (a change that cannot be excluded).</summary>
    public bool UnsureIsPresent { get; init; }

    /// <summary>Asked even when no rule can use it any more, because the page for the doctor shows it.</summary>
    public bool Page { get; init; }
}
