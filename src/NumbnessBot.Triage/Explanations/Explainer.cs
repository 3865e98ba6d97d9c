using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>
/// Explains an assessment: what held and why, what is missing, which usual patterns fit. It decides nothing. What is unknown speaks neither for
/// a pattern nor against it.
/// </summary>
public sealed class Explainer(Vocabulary vocabulary, RuleSet rules, ImmutableArray<Pattern> patterns)
{
    public Explanation Explain(Case @case, Assessment assessment)
    {
        var grounds = new GroundReader(@case, vocabulary);
        return new Explanation(
            [.. assessment.Held.Select(h => new HeldRule(h, GroundsOf(h, grounds)))],
            Missing(@case, assessment),
            MayName(@case, assessment) ? Possible(assessment.Level, grounds) : []);
    }

    /// <inheritdoc cref="Explanation.Possible"/>
    public ImmutableArray<PatternFit> Possible(Case @case, Assessment assessment) =>
        MayName(@case, assessment) ? Possible(assessment.Level, new GroundReader(@case, vocabulary)) : [];

    /// <summary>While an emergency is announced, not excluded, or was taken back, a mild cause is not named.</summary>
    private static bool MayName(Case @case, Assessment assessment) =>
        assessment is { Level: <= Level.Today, Open.IsEmpty: true } && @case.Withdrawn.IsEmpty;

    private static ImmutableArray<Ground> GroundsOf(FiredRule fired, GroundReader grounds) =>
        [.. fired.Rule.Steps().Where(s => s.To == fired.Level).SelectMany(s => grounds.Of(s.When)).Distinct()];

    private ImmutableArray<PatternFit> Possible(Level level, GroundReader grounds) =>
    [
        .. from pattern in patterns
           where level <= pattern.UpTo
           let core = grounds.Of(pattern.When)
           where !core.IsEmpty
           let fits = pattern.Fits.Select(grounds.Of).Where(g => !g.IsEmpty).Prepend(core).ToList()
           let against = pattern.Against.Select(grounds.Of).Where(g => !g.IsEmpty).ToList()
           where fits.Count > against.Count
           orderby fits.Count - against.Count descending
           select new PatternFit(pattern, Flat(fits), Flat(against)),
    ];

    private static ImmutableArray<Ground> Flat(IEnumerable<ImmutableArray<Ground>> grounds) => [.. grounds.SelectMany(g => g).Distinct()];

    /// <summary>What could still mean an emergency; then what was answered "not sure" and a more urgent rule depends on.</summary>
    private ImmutableArray<FindingId> Missing(Case @case, Assessment assessment)
    {
        var facts = new CaseFacts(@case, vocabulary);
        var undecided = rules.Steps.Where(s => s.Level > assessment.Level).SelectMany(s => s.When.Undecided(facts)).Distinct().Where(id => IsUnsure(@case, id));
        return [.. assessment.Open.Union(undecided)];
    }

    private static bool IsUnsure(Case @case, FindingId id) =>
        @case.Findings.GetValueOrDefault(id) is { Asked: true, State: FindingState.Uncertain } || @case.Attributes.GetValueOrDefault(id) is { Asked: true, Value.Length: 0 };
}
