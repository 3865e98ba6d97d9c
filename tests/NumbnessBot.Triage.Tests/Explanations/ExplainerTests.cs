namespace NumbnessBot.Triage.Tests;

public sealed class ExplainerTests
{
    [Fact]
    public void A_pattern_fits_by_what_was_said_and_names_it()
    {
        var fit = Assert.Single(Explain(Some.AllDenied().Asked("vegan", FindingState.Present), Diet).Possible);

        Assert.Equal("diet", fit.Pattern.Id.Value);
        Assert.Equal("vegan -tired", Text(fit.Fits));
        Assert.Empty(fit.Against);
    }

    [Fact]
    public void What_speaks_against_a_pattern_is_named_too()
    {
        var fit = Assert.Single(Explain(Some.AllDenied().Asked("vegan", FindingState.Present).With("region", "neck"), Diet).Possible);

        Assert.Equal("region", Text(fit.Against));
    }

    [Theory]
    [InlineData(FindingState.Unknown)]
    [InlineData(FindingState.Uncertain)]
    [InlineData(FindingState.Hypothetical)]
    [InlineData(FindingState.Other)]
    public void What_is_not_known_speaks_neither_for_a_pattern_nor_against_it(FindingState state)
    {
        var fit = Assert.Single(Explain(Some.AllDenied().Asked("vegan", FindingState.Present).Asked("tired", state), Diet).Possible);

        Assert.Equal("vegan", Text(fit.Fits));
        Assert.Empty(fit.Against);
    }

    [Theory]
    [InlineData(FindingState.Unknown)]
    [InlineData(FindingState.Uncertain)]
    [InlineData(FindingState.Absent)]
    public void A_pattern_whose_mark_is_not_known_to_be_there_is_not_named(FindingState state) =>
        Assert.Empty(Explain(Some.AllDenied().Asked("vegan", state), Diet).Possible);

    /// <summary>A lowering finding counts as not so until it is confirmed, but nobody has said that it is not so.</summary>
    [Fact]
    public void What_nobody_has_spoken_of_fits_nothing()
    {
        var @case = Some.AllDenied().Asked("vegan", FindingState.Present);
        var unsaid = @case with { Findings = @case.Findings.Remove(Some.Id("old")) };

        Assert.Empty(Explain(unsaid, Of("not-old", "NOT old", "vegan")).Possible);
        Assert.NotEmpty(Explain(@case, Of("not-old", "NOT old", "vegan")).Possible);
    }

    [Fact]
    public void A_pattern_that_as_much_speaks_against_is_not_named() =>
        Assert.Empty(Explain(Some.AllDenied().Asked("vegan", FindingState.Present).Asked("tired", FindingState.Present).With("region", "neck"), Diet).Possible);

    [Fact]
    public void The_pattern_that_fits_best_comes_first_and_of_equals_the_one_written_first()
    {
        var @case = Some.AllDenied().Asked("vegan", FindingState.Present).Asked("tired", FindingState.Present).With("region", "back");

        Assert.Equal(
            ["two", "one", "other"],
            Explain(@case, Of("one", "vegan", "fever"), Of("two", "vegan", "tired"), Of("other", "tired", "fever")).Possible.Select(p => p.Pattern.Id.Value));
    }

    [Fact]
    public void A_pattern_is_not_named_beside_more_urgent_advice()
    {
        var @case = Some.AllDenied().Asked("vegan", FindingState.Present).Asked("weak", FindingState.Present).Asked("worse", FindingState.Absent);

        Assert.Empty(Explain(@case, Diet).Possible);
        Assert.NotEmpty(Explain(@case, Diet with { UpTo = Level.Today }).Possible);
    }

    [Fact]
    public void No_pattern_is_named_while_an_emergency_is_there_or_not_excluded_or_was_taken_back()
    {
        var @case = Some.AllDenied().Asked("vegan", FindingState.Present);
        var always = Diet with { UpTo = Level.Emergency };

        Assert.NotEmpty(Explain(@case, always).Possible);
        Assert.Empty(Explain(@case.Asked("leak", FindingState.Present), always).Possible);
        Assert.Empty(Explain(@case.Asked("leak", FindingState.Uncertain), always).Possible);
        Assert.Empty(Explain(@case with { Withdrawn = @case.Withdrawn.SetItem(Some.Id("leak"), new Known(FindingState.Present, "", Some.Now, true)) }, always).Possible);
        Assert.Empty(Explain(@case.Advise(Level.Emergency, [RuleId.Parse("leaking")]), always).Possible);
    }

    [Fact]
    public void A_rule_rests_on_what_was_said_also_where_that_only_implies_it()
    {
        var held = Explain(Some.AllDenied().Asked("worse", FindingState.Present)).Held;

        Assert.Equal(["worse"], Names(held, "weakness"));
        Assert.Equal(["worse"], Names(held, "worsening"));
    }

    [Fact]
    public void A_raised_rule_rests_on_what_raised_it()
    {
        var held = Explain(Some.AllDenied().Asked("leak", FindingState.Present).Asked("old", FindingState.Present).Asked("changed", FindingState.Present)).Held;

        Assert.Equal(["leak", "old", "changed"], Names(held, "old-leak"));
    }

    [Fact]
    public void An_age_is_a_ground_and_a_built_in_rule_has_none()
    {
        var child = Explain(Some.AllDenied().Asked("fever", FindingState.Present).With("age", "9")).Held;
        Assert.Equal(["age", "fever"], Names(child, "child-fever"));
        Assert.Empty(Names(Explain(Some.AllDenied()).Held, "mod-default"));
    }

    [Fact]
    public void An_emergency_item_that_is_not_known_is_missing()
    {
        var @case = Some.AllDenied();

        Assert.Equal(["leak"], Explain(@case with { Findings = @case.Findings.Remove(Some.Id("leak")) }).Missing.Select(f => f.Value));
        Assert.Empty(Explain(@case).Missing);
    }

    [Theory]
    [InlineData("vegan", Level.SelfCare, "vegan")]
    [InlineData("vegan", Level.Soon, "")]
    [InlineData("tired", Level.SelfCare, "")]
    public void What_was_answered_with_not_sure_is_missing_where_it_could_make_the_advice_more_urgent(string finding, Level level, string missing)
    {
        var @case = Some.AllDenied().Asked(finding, FindingState.Uncertain);
        var explanation = new Explainer(Some.Vocabulary, Some.Rules, []).Explain(@case, new Assessment(level, [], []));

        Assert.Equal(missing, string.Join(' ', explanation.Missing));
    }

    [Fact]
    public void An_age_that_nobody_knows_is_missing_once_it_was_asked()
    {
        var mild = new Assessment(Level.SelfCare, [], []);
        var unasked = Case.Empty.Asked("fever", FindingState.Present);

        Assert.Empty(new Explainer(Some.Vocabulary, Some.Rules, []).Explain(unasked, mild).Missing);
        Assert.Equal("age", Assert.Single(new Explainer(Some.Vocabulary, Some.Rules, []).Explain(unasked.With("age", ""), mild).Missing).Value);
    }

    private static Pattern Diet => Of("diet", "vegan", "NOT tired") with { Against = [Some.Condition("region = neck"), Some.Condition("tired")] };

    private static Pattern Of(string id, string when, string fits) =>
        new(PatternId.Parse(id), TopicId.Parse(id), Some.Condition(when)) { UpTo = Level.Soon, Fits = [Some.Condition(fits)] };

    private static IEnumerable<string> Names(IEnumerable<HeldRule> held, string rule) => held.Single(h => h.Fired.Rule.Id.Value == rule).Grounds.Select(g => g.Id.Value);

    private static string Text(IEnumerable<Ground> grounds) => string.Join(' ', grounds.Select(g => (g.Denied ? "-" : "") + g.Id));

    private static Explanation Explain(Case @case, params Pattern[] patterns) =>
        new Explainer(Some.Vocabulary, Some.Rules, [.. patterns]).Explain(@case, Some.Assessor.Assess(@case));
}
