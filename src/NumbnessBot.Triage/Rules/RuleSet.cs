using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>All rules and modifiers, with the steps (level and whole condition) they can take.</summary>
public sealed class RuleSet
{
    private readonly FrozenDictionary<RuleId, Rule> _byId;

    public RuleSet(IEnumerable<Rule> rules)
    {
        Rules = [.. rules];
        _byId = Rules.ToFrozenDictionary(r => r.Id);
        Steps = [.. Rules.SelectMany(r => r.Steps().Select(s => new RuleStep(r, s.To, s.When)))];
        EmergencyAlone = Steps.Where(s => s.Level == Level.Emergency).SelectMany(s => Alone(s.When)).ToFrozenSet();
        EmergencyItems = Steps.Where(s => s.Level == Level.Emergency).SelectMany(s => s.When.Names()).ToFrozenSet();
    }

    public ImmutableArray<Rule> Rules { get; }

    public ImmutableArray<RuleStep> Steps { get; }

    /// <summary>Every finding and attribute that an emergency depends on.</summary>
    public FrozenSet<FindingId> EmergencyItems { get; }

    /// <summary>The findings of which each is an emergency by itself, as long as nothing lowers it.</summary>
    public FrozenSet<FindingId> EmergencyAlone { get; }

    public Rule? Rule(RuleId id) => _byId.GetValueOrDefault(id);

    /// <summary>What is an emergency by itself comes first, then the order of the vocabulary; attributes come last.</summary>
    public ImmutableArray<FindingId> MostUrgentFirst(ImmutableArray<FindingId> items, Vocabulary vocabulary) =>
    [
        .. vocabulary.Findings.Select(f => f.Id).Where(items.Contains).OrderBy(f => !EmergencyAlone.Contains(f)),
        .. items.Where(i => vocabulary.Finding(i) is null),
    ];

    private static IEnumerable<FindingId> Alone(Condition when) => when switch
    {
        Condition.Has has => [has.Finding],
        Condition.Group group => Alone(group.Of),
        Condition.Any any => any.Of.SelectMany(Alone),
        Condition.All all when all.Of.Where(c => c is not Condition.Not).ToList() is [var only] => Alone(only),
        _ => [],
    };
}
