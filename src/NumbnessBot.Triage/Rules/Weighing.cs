namespace NumbnessBot.Triage;

/// <summary>A case with every rule weighed on it, once; holds as long as nothing is learnt.</summary>
public sealed class Weighing
{
    internal Weighing(Case @case, CaseFacts facts, byte[] truths, Assessment assessment) =>
        (Case, Facts, Truths, Assessment) = (@case, facts, truths, assessment);

    /// <summary>What the rules say.</summary>
    public Assessment Assessment { get; }

    internal Case Case { get; }

    internal CaseFacts Facts { get; }

    /// <summary>What every node of the rules' graph came to.</summary>
    internal byte[] Truths { get; }

    /// <summary>What <see cref="Assessor.Useful"/> found; null until it is asked for.</summary>
    internal bool[]? Useful { get; set; }

    /// <summary>Memory for <see cref="Useful"/>.</summary>
    internal bool[]? Room { get; init; }

    /// <summary>Whether the rules and the plan say the same of both: nothing that they look at was learnt in between.</summary>
    public static bool IsSame(Case one, Case other) => ReferenceEquals(one, other)
        || (ReferenceEquals(one.Findings, other.Findings) && ReferenceEquals(one.Attributes, other.Attributes) && one.OneOf == other.OneOf
            && one.ToCheck == other.ToCheck && one.Answered == other.Answered && ReferenceEquals(one.Withdrawn, other.Withdrawn)
            && one.Advised == other.Advised && one.Announced == other.Announced);
}
