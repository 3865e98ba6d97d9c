using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Rules;

/// <summary>
/// The rules, wrongly written in one place, as an author might do: a rule deleted or a level milder, a condition left out, a polarity turned; in a rule or in
/// a group of conditions that several rules share.
/// </summary>
/// <param name="Of">The rule or group that was changed.</param>
/// <param name="Level">The highest level that the change touches.</param>
/// <param name="How">What was changed, in words.</param>
/// <param name="Changed">The wrong rules; null for one that is gone.</param>
public sealed record RuleMutant(string Of, Level Level, string How, IReadOnlyDictionary<RuleId, Rule?> Changed)
{
    /// <summary>All single changes of all rules that are written as conditions.</summary>
    public static IEnumerable<RuleMutant> All(RuleSet rules, Vocabulary vocabulary)
    {
        var written = rules.Rules.Where(r => r.Steps().Any()).ToList();
        return written.SelectMany(r => Changes(r, vocabulary)).Concat(InGroups(written, vocabulary));
    }

    /// <summary>Whether a row of the rule table shows the change.</summary>
    public bool IsCaught(Vocabulary vocabulary, RuleSet rules, ILookup<RuleId, RuleRow> rows)
    {
        var assessor = new Assessor(vocabulary, new RuleSet(rules.Rules.Select(r => Changed.TryGetValue(r.Id, out var wrong) ? wrong : r).OfType<Rule>()));
        return Changed.Keys.SelectMany(id => rows[id])
            .Any(row => assessor.Assess(row.ToCase()).Held.FirstOrDefault(h => h.Rule.Id == row.Rule)?.Level != row.Level);
    }

    public override string ToString() => $"{Of} ({Level.Id()}): {How}";

    private static RuleMutant Mutant(Rule rule, Level level, string how, Rule? changed) =>
        new(rule.Id.Value, level, how, new Dictionary<RuleId, Rule?> { [rule.Id] = changed });

    private static IEnumerable<RuleMutant> InGroups(List<Rule> rules, Vocabulary vocabulary)
    {
        var groups = rules.SelectMany(r => r.Steps()).SelectMany(s => GroupsIn(s.When)).DistinctBy(g => g.Name);
        foreach (var group in groups)
        {
            foreach (var (changed, how) in Changes(group.Of, vocabulary))
            {
                var users = rules.Where(r => r.Steps().Any(s => GroupsIn(s.When).Any(g => g.Name == group.Name))).ToList();
                yield return new RuleMutant(
                    "@" + group.Name,
                    users.SelectMany(u => u.Steps()).Max(s => s.To),
                    how,
                    users.ToDictionary(u => u.Id, u => (Rule?)(u with
                    {
                        When = Replaced(u.When, group.Name, changed),
                        Raises = [.. u.Raises.Select(r => r with { When = Replaced(r.When, group.Name, changed) })],
                    })));
            }
        }
    }

    private static IEnumerable<Condition.Group> GroupsIn(Condition condition) => condition switch
    {
        Condition.All all => all.Of.SelectMany(GroupsIn),
        Condition.Any any => any.Of.SelectMany(GroupsIn),
        Condition.Not not => GroupsIn(not.Of),
        Condition.Group group => GroupsIn(group.Of).Prepend(group),
        _ => [],
    };

    private static Condition Replaced(Condition condition, string group, Condition by) => condition switch
    {
        Condition.All all => new Condition.All([.. all.Of.Select(c => Replaced(c, group, by))]),
        Condition.Any any => new Condition.Any([.. any.Of.Select(c => Replaced(c, group, by))]),
        Condition.Not not => new Condition.Not(Replaced(not.Of, group, by)),
        Condition.Group named => named with { Of = named.Name == group ? by : Replaced(named.Of, group, by) },
        _ => condition,
    };

    private static IEnumerable<RuleMutant> Changes(Rule rule, Vocabulary vocabulary)
    {
        var highest = rule.Steps().Max(s => s.To);
        yield return Mutant(rule, highest, "deleted", null);
        if (rule.Level is { } level && level > Level.SelfCare)
        {
            yield return Mutant(rule, level, "one level milder", rule with { Level = level - 1 });
        }

        foreach (var (condition, how) in Changes(rule.When, vocabulary))
        {
            yield return Mutant(rule, highest, how, rule with { When = condition });
        }

        for (var i = 0; i < rule.Raises.Length; i++)
        {
            var raise = rule.Raises[i];
            yield return Mutant(rule, raise.To, $"not raised when {raise.When}", rule with { Raises = rule.Raises.RemoveAt(i) });
            foreach (var (condition, how) in Changes(raise.When, vocabulary))
            {
                yield return Mutant(rule, raise.To, how, rule with { Raises = rule.Raises.SetItem(i, raise with { When = condition }) });
            }
        }
    }

    private static IEnumerable<(Condition Changed, string How)> Changes(Condition condition, Vocabulary vocabulary) => condition switch
    {
        Condition.All all => Parts(all.Of, vocabulary, of => new Condition.All(of), (left, kept) => Implies(kept, left, vocabulary)),
        Condition.Any any => Parts(any.Of, vocabulary, of => new Condition.Any(of), (left, kept) => Implies(left, kept, vocabulary)),
        Condition.Not not => [(not.Of, $"'{not}' turned"), .. Changes(not.Of, vocabulary).Where(c => c.Changed is not Condition.Not).Select(c => ((Condition)new Condition.Not(c.Changed), $"under NOT: {c.How}"))],
        _ => [(new Condition.Not(condition), $"'{condition}' turned")],
    };

    private static IEnumerable<(Condition Changed, string How)> Parts(
        ImmutableArray<Condition> parts, Vocabulary vocabulary, Func<ImmutableArray<Condition>, Condition> join, Func<Condition, Condition, bool> changesNothing)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var at = i;
            if (parts.Length > 1 && !parts.RemoveAt(at).Any(kept => changesNothing(parts[at], kept)))
            {
                yield return (join(parts.RemoveAt(at)), $"'{parts[at]}' left out");
            }

            foreach (var (changed, how) in Changes(parts[at], vocabulary))
            {
                yield return (join(parts.SetItem(at, changed)), how);
            }
        }
    }

    /// <summary>Whether one condition always holds where the other does, by what findings imply ("chills" are a fever): leaving one of the two out changes nothing.</summary>
    private static bool Implies(Condition one, Condition other, Vocabulary vocabulary) => (one, other) switch
    {
        (Condition.Has a, Condition.Has b) => a.Finding == b.Finding || vocabulary.ImpliedBy(a.Finding).Contains(b.Finding),
        (Condition.Any any, _) => any.Of.All(c => Implies(c, other, vocabulary)),
        (Condition.Has, Condition.Any any) => any.Of.Any(c => Implies(one, c, vocabulary)),
        (Condition.Group group, _) => Implies(group.Of, other, vocabulary),
        (_, Condition.Group group) => Implies(one, group.Of, vocabulary),
        _ => false,
    };
}
