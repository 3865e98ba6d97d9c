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
    private const byte ForEmergencies = 4;
    private const byte ForUse = 8;

    // A thread keeps its marks, cleared, for the next case.
    [ThreadStatic]
    private static bool[]? marks;

    private static readonly FindingId[] numb =
        [.. "back-numbness back-tingling leg-numbness feet-numbness both-legs arm-numbness both-arms".Split(' ').Select(FindingId.Parse)];

    private readonly Vocabulary _vocabulary;
    private readonly ConditionGraph _graph;
    private readonly OpenSets _open;
    private readonly FiredRule[] _steps;
    private readonly FiredRule _unknown;
    private readonly FiredRule _withdrawn;
    private readonly FiredRule _unexplained;
    private readonly FiredRule _harmless;

    public Assessor(Vocabulary vocabulary, RuleSet rules)
    {
        _vocabulary = vocabulary;
        Rules = rules;
        _graph = new ConditionGraph(vocabulary, rules.Steps.Select(s => s.When));
        _open = new OpenSets(_graph);
        _steps = [.. rules.Steps.Select(s => new FiredRule(s.Rule, s.Level))];
        _unknown = new FiredRule(BuiltIn(UnknownId), Level.Today);
        _withdrawn = new FiredRule(BuiltIn(WithdrawnId), Level.Today);
        _unexplained = new FiredRule(BuiltIn(DefaultId), Level.Soon);
        _harmless = _unexplained with { Level = Level.SelfCare };
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

    public Assessment Assess(Case @case) => Weigh(@case).Assessment;

    /// <summary>Weighs every rule once, for the level and for what to ask next.</summary>
    /// <param name="case">The case.</param>
    /// <param name="over">An earlier weighing by this assessor that nobody looks at any more; its memory serves the new one.</param>
    public Weighing Weigh(Case @case, Weighing? over = null)
    {
        var unsure = Unsure(@case);
        var facts = new CaseFacts(@case, _vocabulary, room: over?.Facts);
        var truths = over?.Truths ?? new byte[_graph.Nodes];
        _graph.Weigh(facts, truths);
        var plain = Assess(@case, facts, truths, unsure);
        foreach (var choice in @case.OneOf)
        {
            // One of these is so, it is not known which: the least urgent possibility is certain.
            var each = choice.Findings.Select(f => Supposing(@case, f, unsure)).ToList();
            var least = each.Min(a => a.Level);
            if (least > plain.Level)
            {
                var held = each.SelectMany(a => a.Held).Where(h => h.Level <= least).DistinctBy(h => h.Rule.Id);
                plain = new Assessment(least, [.. held.OrderByDescending(h => h.Level)], [.. each.SelectMany(a => a.Open).Distinct()]);
            }
        }

        return new Weighing(@case, facts, truths, Latched(@case, plain)) { Room = over?.Useful ?? over?.Room };
    }

    /// <summary>Marks what a rule above the level that is reached can still use, by the slots of the vocabulary.</summary>
    internal bool[] Useful(Weighing weighing)
    {
        if (weighing.Useful is { } known)
        {
            return known;
        }

        Level? reached = null;
        foreach (var held in weighing.Assessment.Held)
        {
            if (held.Rule.Id != UnknownId && held.Rule.Id != DefaultId && (reached is null || held.Level > reached))
            {
                reached = held.Level;
            }
        }

        var useful = weighing.Room ?? new bool[_graph.Slots];
        Array.Clear(useful);
        for (var i = 0; i < _steps.Length; i++)
        {
            if (reached is null || _steps[i].Level > reached)
            {
                _graph.MarkUndecided(_graph.Roots[i], weighing.Truths, useful, ForUse);
            }
        }

        return weighing.Useful = useful;
    }

    private Assessment Supposing(Case @case, FindingId finding, List<FindingId>? unsure)
    {
        var facts = new CaseFacts(@case, _vocabulary, finding);
        return Assess(@case, facts, _graph.Weigh(facts), unsure);
    }

    /// <summary>What was answered "not sure" and an emergency depends on.</summary>
    private List<FindingId>? Unsure(Case @case)
    {
        List<FindingId>? unsure = null;
        foreach (var (id, known) in @case.Findings)
        {
            if (known is { State: FindingState.Uncertain, Asked: true } && Rules.EmergencyItems.Contains(id))
            {
                (unsure ??= []).Add(id);
            }
        }

        return unsure;
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

    private Assessment Assess(Case @case, CaseFacts facts, byte[] truths, List<FindingId>? unsure)
    {
        var held = ImmutableArray.CreateBuilder<FiredRule>();
        var open = Marks();

        // "Not sure" of an emergency item never counts as no, also where the rules that are left could do without it.
        foreach (var id in unsure ?? [])
        {
            open[_graph.SlotOf(id)] = true;
        }

        for (var i = 0; i < _steps.Length; i++)
        {
            switch (ConditionGraph.TruthOf(_graph.Roots[i], truths))
            {
                case Truth.True:
                    Add(held, _steps[i]);
                    break;
                case Truth.Unknown when _steps[i].Level == Level.Emergency:
                    _graph.MarkUndecided(_graph.Roots[i], truths, open, ForEmergencies);
                    break;
            }
        }

        if (!@case.Withdrawn.IsEmpty)
        {
            Add(held, _withdrawn);
        }

        var names = _open.Of(open);
        if (names.Length > 0)
        {
            Add(held, _unknown);
        }
        else if (held.Count == 0)
        {
            held.Add(Array.TrueForAll(numb, f => facts.Of(f) == Truth.False) ? _harmless : _unexplained);
        }

        held.Sort(static (a, b) => a.Level != b.Level ? b.Level.CompareTo(a.Level) : a.Rule.Id.CompareTo(b.Rule.Id));
        return new Assessment(held[0].Level, held.DrainToImmutable(), names);
    }

    private bool[] Marks()
    {
        if (marks is not { } cleared || cleared.Length != _graph.Slots)
        {
            return marks = new bool[_graph.Slots];
        }

        Array.Clear(cleared);
        return cleared;
    }

    /// <summary>Of one rule the highest level counts.</summary>
    private static void Add(ImmutableArray<FiredRule>.Builder held, FiredRule fired)
    {
        for (var i = 0; i < held.Count; i++)
        {
            if (held[i].Rule.Id == fired.Rule.Id)
            {
                held[i] = held[i].Level < fired.Level ? fired : held[i];
                return;
            }
        }

        held.Add(fired);
    }

    private Rule BuiltIn(RuleId id) => Rules.Rule(id) ?? new Rule(id, "modifiers", new Condition.Any([])) { IsModifier = true };
}
