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
        EmergencyItems = Steps.Where(s => s.Level == Level.Emergency).SelectMany(s => s.When.Names()).ToFrozenSet();
    }

    public ImmutableArray<Rule> Rules { get; }

    public ImmutableArray<RuleStep> Steps { get; }

    /// <summary>Every finding and attribute that an emergency depends on.</summary>
    public FrozenSet<FindingId> EmergencyItems { get; }

    public Rule? Rule(RuleId id) => _byId.GetValueOrDefault(id);
}
