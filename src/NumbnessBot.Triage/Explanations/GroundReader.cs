using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>Tells on which parts of a case a condition rests. What is unknown supports nothing.</summary>
internal sealed class GroundReader(Case @case, Vocabulary vocabulary)
{
    private readonly CaseFacts _facts = new(@case, vocabulary);

    /// <returns>Empty unless the condition is certainly true, and also when it is true only of what nobody has spoken of.</returns>
    public ImmutableArray<Ground> Of(Condition condition) => [.. Of(condition, Truth.True).Distinct()];

    private IEnumerable<Ground> Of(Condition condition, Truth wanted) => condition.Evaluate(_facts) != wanted ? [] : condition switch
    {
        Condition.Not not => Of(not.Of, wanted.Negated()),
        Condition.Group group => Of(group.Of, wanted),
        Condition.All all => all.Of.SelectMany(c => Of(c, wanted)),
        Condition.Any any => any.Of.SelectMany(c => Of(c, wanted)),
        Condition.Has has => Said(has.Finding, wanted == Truth.False),
        Condition.Is value => [new Ground(value.Attribute, Denied: false)],
        Condition.Compare number => [new Ground(number.Attribute, Denied: false)],
        _ => [],
    };

    /// <summary>The finding itself where it was spoken of, else what it follows from.</summary>
    private IEnumerable<Ground> Said(FindingId finding, bool denied)
    {
        var sources = denied ? vocabulary.ImpliedBy(finding) : vocabulary.Implying(finding);
        var (truth, contrary) = denied ? (Truth.False, FindingState.Present) : (Truth.True, FindingState.Absent);
        return sources.Prepend(finding)
            .Where(f => @case.Findings.TryGetValue(f, out var known) && known.State != contrary && _facts.Of(f) == truth)
            .Take(1).Select(f => new Ground(f, denied));
    }
}
