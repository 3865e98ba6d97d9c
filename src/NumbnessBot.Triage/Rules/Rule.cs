using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>When a rule holds, the advice is at least at its level.</summary>
public sealed record Rule(RuleId Id, string Family, Condition When)
{
    /// <summary>The level while <see cref="When"/> holds; null for a modifier that only raises.</summary>
    public Level? Level { get; init; }

    /// <summary>Higher levels, each for while its condition holds beside <see cref="When"/>.</summary>
    public ImmutableArray<Raise> Raises { get; init; } = [];

    /// <summary>A modifier: states what a circumstance (age, pregnancy, a medicine) does to any other trouble.</summary>
    public bool IsModifier { get; init; }

    /// <summary>Publisher: title (year). Empty when only general knowledge stands behind the rule.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    public ImmutableArray<string> Hazards { get; init; } = [];

    public ImmutableArray<TopicId> Topics { get; init; } = [];

    /// <summary>For authors: what was chosen, and why it stands where no source supports it.</summary>
    public string? Note { get; init; }

    /// <summary>The clinician who signed it; <c>none</c> until one has.</summary>
    public string ReviewedBy { get; init; } = "none";

    /// <summary>Each level this rule can give and the whole condition for it.</summary>
    public IEnumerable<Raise> Steps()
    {
        if (Level is { } level)
        {
            yield return new Raise(level, When);
        }

        foreach (var raise in Raises)
        {
            yield return raise with { When = new Condition.All([When, raise.When]) };
        }
    }
}
