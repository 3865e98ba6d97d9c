namespace NumbnessBot.Triage.Tests;

public sealed class RuleTests
{
    [Fact]
    public void A_rule_can_give_its_own_level_and_each_that_it_is_raised_to()
    {
        var rule = Some.Rule("old-leak", Level.Soon, "leak OR weak", (Level.Today, "fever"), (Level.Emergency, "changed"));

        Assert.Equal(
            [(Level.Soon, "leak OR weak"), (Level.Today, "(leak OR weak) AND fever"), (Level.Emergency, "(leak OR weak) AND changed")],
            rule.Steps().Select(s => (s.To, s.When.ToString()!)));
    }

    [Fact]
    public void A_modifier_without_a_level_only_raises()
    {
        var modifier = Some.Rule("mod-age", Level.Soon, "leak", (Level.Today, "fever")) with { Level = null, IsModifier = true };

        Assert.Equal([(Level.Today, "leak AND fever")], modifier.Steps().Select(s => (s.To, s.When.ToString()!)));
    }

    [Fact]
    public void A_rule_is_unreviewed_until_somebody_signs_it() => Assert.Equal("none", Some.Rule("leaking", Level.Soon, "leak").ReviewedBy);

    [Fact]
    public void A_rule_set_knows_what_an_emergency_depends_on()
    {
        var rules = new RuleSet(
        [
            Some.Rule("leaking", Level.Emergency, "leak AND NOT old"),
            Some.Rule("child-fever", Level.Today, "fever", (Level.Crisis, "tired"), (Level.Emergency, "age < 16")),
            Some.Rule("diet", Level.Soon, "vegan"),
            Some.Rule("lonely", Level.Crisis, "alone"),
        ]);

        Assert.Equal(["age", "fever", "leak", "old"], rules.EmergencyItems.Order().Select(f => f.Value));
    }

    [Fact]
    public void A_rule_set_finds_its_rules_and_their_steps()
    {
        Assert.Equal(Level.Soon, Some.Rules.Rule(RuleId.Parse("diet"))!.Level);
        Assert.Null(Some.Rules.Rule(RuleId.Parse("nothing")));
        Assert.Equal(
            [("old-leak", Level.Today), ("old-leak", Level.Emergency)],
            Some.Rules.Steps.Where(s => s.Rule.Id.Value == "old-leak").Select(s => (s.Rule.Id.Value, s.Level)));
    }
}
