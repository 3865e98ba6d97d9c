namespace NumbnessBot.Triage.Tests;

/// <summary>On what a condition rests, for each form of condition.</summary>
public sealed class GroundTests
{
    [Theory]
    [InlineData("weak", "weak", "weak")]
    [InlineData("weak AND fever", "weak fever", "weak fever")]
    [InlineData("weak OR fever", "weak", "weak")]
    [InlineData("weak OR fever", "weak fever", "weak fever")]
    [InlineData("NOT (weak OR fever)", "", "-weak -fever")]
    [InlineData("NOT (weak AND fever)", "weak", "-fever")]
    [InlineData("NOT NOT weak", "weak", "weak")]
    [InlineData("weak AND weak", "weak", "weak")]
    [InlineData("weak", "worse", "worse")]
    [InlineData("NOT worse", "", "-worse")]
    [InlineData("age < 50 AND region = neck", "", "age region")]
    [InlineData("NOT region = back", "", "region")]
    [InlineData("age > 50", "", "")]
    public void A_condition_rests_on_what_makes_it_true(string condition, string present, string grounds)
    {
        string[] denied = ["weak", "worse", "fever"];
        var told = present.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var @case = denied.Where(d => !told.Contains(d) && !(d == "weak" && told.Contains("worse"))).Aggregate(
            told.Aggregate(Case.Empty.With("age", "40").With("region", "neck"), (c, f) => c.Asked(f, FindingState.Present)),
            (c, f) => told.Contains("worse") || (f == "worse" && told.Contains("weak")) ? c : c.Asked(f, FindingState.Absent));

        Assert.Equal(grounds, Grounds(@case, condition));
    }

    [Fact]
    public void The_stronger_that_was_not_asked_is_denied_by_the_weaker() =>
        Assert.Equal("-weak", Grounds(Case.Empty.Asked("weak", FindingState.Absent), "NOT worse"));

    [Fact]
    public void A_group_rests_on_what_is_in_it()
    {
        var group = new Condition.Group("some", Some.Condition("weak OR fever"));
        var rule = new Rule(RuleId.Parse("grouped"), "some", group) { Level = Level.Today };

        Assert.Equal("fever", Grounds(Case.Empty.Asked("fever", FindingState.Present), rule));
    }

    private static string Grounds(Case @case, string condition) => Grounds(@case, Some.Rule("it", Level.Today, condition));

    private static string Grounds(Case @case, Rule rule)
    {
        var fired = new Assessment(Level.Today, [new FiredRule(rule, Level.Today)], []);
        var held = Assert.Single(new Explainer(Some.Vocabulary, new RuleSet([rule]), []).Explain(@case, fired).Held);
        return string.Join(' ', held.Grounds.Select(g => (g.Denied ? "-" : "") + g.Id));
    }
}
