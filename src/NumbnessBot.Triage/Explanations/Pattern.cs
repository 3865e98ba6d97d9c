using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>
/// A usual pattern of complaints, such as numbness from sitting long. It may fit a case or not; it is never a diagnosis and gives no level.
/// </summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Topic">What to read about it.</param>
/// <param name="When">What makes one think of it; without it the pattern is not named.</param>
public sealed record Pattern(PatternId Id, TopicId Topic, Condition When)
{
    /// <summary>Not named beside advice above this level: a mild cause must not talk an urgent one down.</summary>
    public required Level UpTo { get; init; }

    /// <summary>Each speaks for it, besides <see cref="When"/>.</summary>
    public ImmutableArray<Condition> Fits { get; init; } = [];

    /// <summary>Each speaks against it.</summary>
    public ImmutableArray<Condition> Against { get; init; } = [];

    /// <summary>Topics of the tests that are usual for it.</summary>
    public ImmutableArray<TopicId> Tests { get; init; } = [];

    /// <summary>Topics of the professionals who usually see it.</summary>
    public ImmutableArray<TopicId> Professionals { get; init; } = [];

    /// <summary>When to look at it again if nothing changes.</summary>
    public TimeSpan LookAgain { get; init; }

    /// <summary>Publisher: title (year).</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>When it was last written, as 2026-11-20.</summary>
    public string Date { get; init; } = "";

    /// <summary>The clinician who signed it; <c>none</c> until one has.</summary>
    public string ReviewedBy { get; init; } = "none";
}
