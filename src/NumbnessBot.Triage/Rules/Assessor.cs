using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>
/// Turns a case into a level. The level is that of the most urgent rule that holds. Three floors are built in: no emergency excluded, no
/// level below <see cref="Level.Today"/> (<c>mod-unknown</c>), nor once a sign behind an announced emergency was taken back (<c>mod-withdrawn</c>);
/// no rule at all, <see cref="Level.Soon"/> for numbness (<c>mod-default</c>).
/// </summary>
public sealed class Assessor
{
    public static readonly RuleId UnknownId = RuleId.Parse("mod-unknown");
    public static readonly RuleId WithdrawnId = RuleId.Parse("mod-withdrawn");
    public static readonly RuleId DefaultId = RuleId.Parse("mod-default");
    private static readonly FindingId[] numb =
        [.. "back-numbness back-tingling leg-numbness feet-numbness both-legs arm-numbness both-arms".Split(' ').Select(FindingId.Parse)];

    private readonly Vocabulary _vocabulary;
    private readonly Rule _unknown;
    private readonly Rule _withdrawn;
    private readonly Rule _unexplained;

    public Assessor(Vocabulary vocabulary, RuleSet rules)
    {
        _vocabulary = vocabulary;
        Rules = rules;
        _unknown = BuiltIn(UnknownId);
        _withdrawn = BuiltIn(WithdrawnId);
        _unexplained = BuiltIn(DefaultId);
    }

    public RuleSet Rules { get; }

    /// <summary>
    /// Takes a sign back that the person was asked about once more and plainly said no to: what was announced for it falls, and stays where
    /// another sign carries it. The sign is kept as withdrawn.
    /// </summary>
    public Case Withdraw(Case @case, FindingId finding, Known told)
    {
        var without = @case with { Withdrawing = null, Withdrawn = @case.Withdrawn.SetItem(finding, told), Advised = null, Announced = [] };
        var rest = Assess(without);
        return without.Advise(rest.Level < Level.Crisis ? Level.Today : rest.Level, rest.Held.Where(h => h.Level >= Level.Crisis).Select(h => h.Rule.Id));
    }

    public Assessment Assess(Case @case)
    {
        var unsure = @case.Findings.Where(f => f.Value is { State: FindingState.Uncertain, Asked: true } && Rules.EmergencyItems.Contains(f.Key))
            .Select(f => f.Key).ToArray();
        var withdrawn = @case.Withdrawn.Count > 0;
        var plain = Assess(new CaseFacts(@case, _vocabulary), unsure, withdrawn);
        foreach (var choice in @case.OneOf)
        {
            // One of these is so, it is not known which: the least urgent possibility is certain.
            var each = choice.Findings.Select(f => Assess(new CaseFacts(@case, _vocabulary, f), unsure, withdrawn)).ToList();
            var least = each.Min(a => a.Level);
            if (least > plain.Level)
            {
                var held = each.SelectMany(a => a.Held).Where(h => h.Level <= least).DistinctBy(h => h.Rule.Id);
                plain = new Assessment(least, [.. held.OrderByDescending(h => h.Level)], [.. each.SelectMany(a => a.Open).Distinct()]);
            }
        }

        return Latched(@case, plain);
    }

    /// <summary>An emergency or crisis that was announced holds whatever is said later.</summary>
    private Assessment Latched(Case @case, Assessment assessment)
    {
        if (@case.Advised is not { } advised || advised < Level.Crisis || assessment.Level >= advised)
        {
            return assessment;
        }

        var announced = @case.Announced.Select(Rules.Rule).OfType<Rule>().Select(r => new FiredRule(r, advised));
        return assessment with
        {
            Level = advised,
            Held = [.. announced, .. assessment.Held.Where(h => !@case.Announced.Contains(h.Rule.Id))],
        };
    }

    private Assessment Assess(CaseFacts facts, IEnumerable<FindingId> unsure, bool withdrawn)
    {
        var held = new Dictionary<RuleId, FiredRule>();

        // "Not sure" of an emergency item never counts as no, also where the rules that are left could do without it.
        var open = new List<FindingId>(unsure);
        foreach (var step in Rules.Steps)
        {
            if (step.When.Evaluate(facts, step.Level == Level.Emergency ? open : null) == Truth.True
                && (!held.TryGetValue(step.Rule.Id, out var fired) || fired.Level < step.Level))
            {
                held[step.Rule.Id] = new FiredRule(step.Rule, step.Level);
            }
        }

        if (withdrawn)
        {
            held[WithdrawnId] = new FiredRule(_withdrawn, Level.Today);
        }

        if (open.Count > 0)
        {
            held[UnknownId] = new FiredRule(_unknown, Level.Today);
        }
        else if (held.Count == 0)
        {
            var harmless = numb.All(f => facts.Of(f) == Truth.False);
            held[DefaultId] = new FiredRule(_unexplained, harmless ? Level.SelfCare : Level.Soon);
        }

        var ordered = held.Values.OrderByDescending(h => h.Level).ThenBy(h => h.Rule.Id).ToImmutableArray();
        return new Assessment(ordered[0].Level, ordered, InOrder(open));
    }

    private ImmutableArray<FindingId> InOrder(List<FindingId> open)
    {
        var slots = new bool[_vocabulary.Ids.Length];
        var others = new SortedSet<FindingId>();
        foreach (var id in open)
        {
            if (_vocabulary.SlotOf(id) is var slot and >= 0)
            {
                slots[slot] = true;
            }
            else
            {
                others.Add(id);
            }
        }

        return [.. _vocabulary.Ids.Where((_, slot) => slots[slot]), .. others];
    }

    private Rule BuiltIn(RuleId id) => Rules.Rule(id) ?? new Rule(id, "modifiers", new Condition.Any([])) { IsModifier = true };
}
