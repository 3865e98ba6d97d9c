using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>One question of the interview, without its words.</summary>
public sealed record Question(QuestionId Id, QuestionKind Kind)
{
    public ImmutableArray<Option> Options { get; init; } = [];

    /// <summary>The attribute it settles; null for questions about findings.</summary>
    public FindingId? Attribute { get; init; }

    /// <summary>The finding a yes/no question is about.</summary>
    public FindingId? Finding { get; init; }

    /// <summary>Asked unless this is certainly false.</summary>
    public Condition? When { get; init; }

    /// <summary>Asked only to confirm a lowering finding that the person's own words stated.</summary>
    public bool Confirms { get; init; }

    /// <summary>Asked although its attribute may be known already: the answer is about one sign.</summary>
    public bool Always { get; init; }

    /// <summary>Asked by the program when it needs it, never by the plan.</summary>
    public bool OnDemand { get; init; }

    /// <summary>Why the plan made it, when no author wrote it.</summary>
    public QuestionOrigin Origin { get; init; }

    /// <summary>For a generated question: the authored one it belongs to.</summary>
    public QuestionId? Parent { get; init; }

    /// <summary>Every finding or attribute that its answer settles.</summary>
    public ImmutableArray<FindingId> Asks => Attribute is { } attribute ? [attribute] : Finding is { } finding ? [finding] : OfOptions();

    private ImmutableArray<FindingId> OfOptions()
    {
        var most = 0;
        foreach (var option in Options)
        {
            most += option.Findings.Length;
        }

        var asks = ImmutableArray.CreateBuilder<FindingId>(most);
        foreach (var option in Options)
        {
            foreach (var finding in option.Findings)
            {
                if (!asks.Contains(finding))
                {
                    asks.Add(finding);
                }
            }
        }

        return asks.DrainToImmutable();
    }
}
