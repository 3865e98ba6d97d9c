using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Rules;
using NumbnessBot.Proof.Safety;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Tables;

public sealed class RuleTableTests
{
    private static readonly Assessor assessor = RealContent.Shared.Current.Assessor;

    public static TheoryData<int, string> Rows
    {
        get
        {
            var rows = new TheoryData<int, string>();
            foreach (var row in RuleRow.All)
            {
                rows.Add(row.Line, row.Rule.Value);
            }

            return rows;
        }
    }

    public static TheoryData<string> RuleIds => [.. RealContent.Shared.Current.Pack.Rules.Rules.Select(r => r.Id.Value)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_rule_gives_the_level_of_its_row(int line, string rule)
    {
        var row = RuleRow.All.Single(r => r.Line == line);
        var held = assessor.Assess(row.ToCase()).Held.FirstOrDefault(h => h.Rule.Id == row.Rule);

        Assert.NotNull(assessor.Rules.Rule(row.Rule));
        Assert.True(row.Level == held?.Level, $"{rule} for {row.Findings}: expected {row.Level?.Id() ?? "-"}, got {held?.Level.Id() ?? "-"}");
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_has_rows_for_every_level_it_can_give_and_a_near_miss(string id)
    {
        var rule = assessor.Rules.Rule(RuleId.Parse(id))!;
        var rows = RuleRow.All.Where(r => r.Rule == rule.Id).ToList();

        Assert.Contains(rows, r => r.Level is null);
        Assert.All(RuleTrace.LevelsOf(rule), level => Assert.Contains(rows, r => r.Level == level));
    }
}
