using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>One choice of a question.</summary>
public sealed record Option(OptionId Id)
{
    /// <summary>What ticking it says; more than one: one or more of these, told apart by a follow-up.</summary>
    public ImmutableArray<FindingId> Findings { get; init; } = [];

    /// <summary>The value of the question's attribute that it stands for.</summary>
    public string? Value { get; init; }

    /// <summary>Another attribute that it sets (<c>who = someone-else</c>); the question stays open after it.</summary>
    public (FindingId Attribute, string Value)? Sets { get; init; }
}
