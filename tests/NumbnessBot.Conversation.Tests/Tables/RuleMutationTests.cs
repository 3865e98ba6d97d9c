using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Rules;
using NumbnessBot.Triage;
using Xunit.Abstractions;

namespace NumbnessBot.Conversation.Tests.Tables;

/// <summary>A slip in a rule file shows: every rule deleted, made milder, with a condition left out or turned, is caught by a row of the rule table.</summary>
public sealed class RuleMutationTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_slip_in_a_rule_is_caught_by_the_table()
    {
        var pack = RealContent.Shared.Current.Pack;
        var mutants = RuleMutant.All(pack.Rules, pack.Vocabulary).ToList();
        var rows = RuleRow.All.ToLookup(r => r.Rule);

        var survivors = mutants.Where(m => !m.IsCaught(pack.Vocabulary, pack.Rules, rows)).Select(m => m.ToString()).ToList();

        output.WriteLine($"{mutants.Count} slips, {mutants.Count(m => m.Level == Level.Emergency)} of them in emergencies, {survivors.Count} not caught");
        survivors.ForEach(output.WriteLine);
        Assert.NotEmpty(mutants);
        Assert.Empty(pack.Rules.Rules.Where(r => r.Steps().Any()).Select(r => r.Id).Except(mutants.SelectMany(m => m.Changed.Keys)));
        Assert.Empty(survivors);
    }
}
