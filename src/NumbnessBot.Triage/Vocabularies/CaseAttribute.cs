using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>Something with a value rather than a state: age, where in the back, since when.</summary>
public sealed record CaseAttribute(FindingId Id, AttributeKind Kind, string Meaning)
{
    /// <summary>The values of a <see cref="AttributeKind.Choice"/>.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    public bool Many { get; init; }

    /// <summary>Smallest number that is believed, for <see cref="AttributeKind.Number"/>.</summary>
    public decimal Min { get; init; }

    /// <summary>Largest number that is believed, for <see cref="AttributeKind.Number"/>.</summary>
    public decimal Max { get; init; } = decimal.MaxValue;

    /// <summary>Asked even when no rule can use it any more, because the page for the doctor shows it.</summary>
    public bool Page { get; init; }
}
