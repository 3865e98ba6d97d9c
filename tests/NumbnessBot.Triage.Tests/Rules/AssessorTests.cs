namespace NumbnessBot.Triage.Tests;

public sealed class AssessorTests
{
    [Fact]
    public void The_level_is_that_of_the_most_urgent_rule()
    {
        var assessment = Some.Assessor.Assess(Some.AllDenied().Asked("weak", FindingState.Present).Asked("cancer", FindingState.Present).Asked("vegan", FindingState.Present));

        Assert.Equal(Level.Emergency, assessment.Level);
        Assert.Equal(["cancer-weak", "weakness", "diet"], assessment.Held.Select(h => h.Rule.Id.Value));
    }

    [Fact]
    public void What_follows_from_a_finding_holds_too() =>
        Assert.Contains(Some.Assessor.Assess(Case.Empty.Told("worse", FindingState.Present)).Held, h => h.Rule.Id.Value == "weakness");

    [Fact]
    public void Denying_the_weaker_denies_the_stronger() =>
        Assert.Equal(Truth.False, new CaseFacts(Case.Empty.Asked("weak", FindingState.Absent), Some.Vocabulary).Of(Some.Id("worse")));

    [Fact]
    public void An_emergency_item_that_was_not_asked_keeps_the_level_at_today()
    {
        var @case = Some.AllDenied();
        var unasked = @case with { Findings = @case.Findings.Remove(Some.Id("leak")) };

        Assert.Equal(Level.Soon, Some.Assessor.Assess(@case).Level);
        var assessment = Some.Assessor.Assess(unasked);
        Assert.Equal(Level.Today, assessment.Level);
        Assert.Equal(["leak"], assessment.Open.Select(f => f.Value));
        Assert.Equal(Assessor.UnknownId, assessment.Held[0].Rule.Id);
    }

    [Theory]
    [InlineData(FindingState.Uncertain)]
    [InlineData(FindingState.Unknown)]
    [InlineData(FindingState.Hypothetical)]
    [InlineData(FindingState.Other)]
    public void An_answer_that_settles_nothing_never_counts_as_no(FindingState state) =>
        Assert.Equal(Level.Today, Some.Assessor.Assess(Some.AllDenied().Asked("leak", state)).Level);

    [Fact]
    public void Not_sure_of_a_sign_that_needs_company_means_today_also_when_the_company_is_denied()
    {
        var assessment = Some.Assessor.Assess(Some.AllDenied().Asked("cancer", FindingState.Uncertain));

        Assert.Equal(Level.Today, assessment.Level);
        Assert.Equal(["cancer"], assessment.Open.Select(f => f.Value));
    }

    [Fact]
    public void A_hedged_emergency_sign_that_the_person_brings_up_counts_as_present() =>
        Assert.Equal(Level.Emergency, Some.Assessor.Assess(Case.Empty.Told("leak", FindingState.Uncertain)).Level);

    [Fact]
    public void A_risk_of_the_past_still_counts() =>
        Assert.Equal(Level.Emergency, Some.Assessor.Assess(Case.Empty.Told("cancer", FindingState.Past).Told("weak", FindingState.Present)).Level);

    [Fact]
    public void A_past_sign_is_not_present_and_not_denied() =>
        Assert.Equal(Truth.Unknown, new CaseFacts(Case.Empty.Told("leak", FindingState.Past), Some.Vocabulary).Of(Some.Id("leak")));

    [Fact]
    public void A_lowering_finding_counts_only_when_a_question_confirmed_it()
    {
        var told = Some.AllDenied().Asked("leak", FindingState.Present) with { };
        told = told with { Findings = told.Findings.Remove(Some.Id("old")) };

        Assert.Equal(Level.Emergency, Some.Assessor.Assess(told.Told("old", FindingState.Present)).Level);
        Assert.Equal(Level.Emergency, Some.Assessor.Assess(told.Asked("old", FindingState.Uncertain)).Level);
        Assert.Equal(Level.Today, Some.Assessor.Assess(told.Asked("old", FindingState.Present)).Level);
    }

    [Fact]
    public void Not_sure_whether_an_old_trouble_changed_is_a_change() =>
        Assert.Equal(
            Level.Emergency,
            Some.Assessor.Assess(Some.AllDenied().Asked("leak", FindingState.Present).Asked("old", FindingState.Present).Asked("changed", FindingState.Uncertain)).Level);

    [Fact]
    public void One_of_several_is_as_urgent_as_the_least_urgent_of_them()
    {
        var group = new OneOf(Some.Q("screen.list"), OptionId.Parse("group"), [Some.Id("weak"), Some.Id("fever")]);
        var alone = new OneOf(Some.Q("screen.list"), OptionId.Parse("alone"), [Some.Id("leak"), Some.Id("worse")]);

        Assert.Equal(Level.Today, Some.Assessor.Assess(Case.Empty.Tick(group)).Level);
        Assert.Equal(Level.Emergency, Some.Assessor.Assess(Case.Empty.Tick(alone)).Level);
    }

    [Fact]
    public void An_announced_emergency_holds_whatever_the_findings_say_later()
    {
        var announced = Some.AllDenied().Advise(Level.Emergency, [RuleId.Parse("leaking")]);

        var assessment = Some.Assessor.Assess(announced);

        Assert.Equal(Level.Emergency, assessment.Level);
        Assert.Equal("leaking", assessment.Deciding.First().Rule.Id.Value);
    }

    [Fact]
    public void Without_numbness_and_without_any_sign_home_care_is_enough()
    {
        var world = new Vocabulary(
            [.. "back-numbness back-tingling leg-numbness feet-numbness both-legs arm-numbness both-arms".Split(' ').Select(f => new Finding(Some.Id(f), "some", f))], []);
        var denied = world.Findings.Aggregate(Case.Empty, (c, f) => c.Answer(f.Id, FindingState.Absent, "", Some.Now));

        Assert.Equal(Level.SelfCare, new Assessor(world, new RuleSet([])).Assess(denied).Level);
        Assert.Equal(Level.Soon, new Assessor(world, new RuleSet([])).Assess(Case.Empty).Level);
    }

    [Fact]
    public void A_sign_taken_back_leaves_today_at_least()
    {
        var announced = Some.AllDenied().Asked("leak", FindingState.Present).Advise(Level.Emergency, [RuleId.Parse("leaking")]);

        var after = Some.Assessor.Withdraw(announced.Asked("leak", FindingState.Absent), Some.Id("leak"), announced.Findings[Some.Id("leak")]);

        var assessment = Some.Assessor.Assess(after);
        Assert.Equal((Level.Today, Level.Today), (after.Advised!.Value, assessment.Level));
        Assert.Contains(assessment.Held, h => h.Rule.Id == Assessor.WithdrawnId);
        Assert.Empty(after.Announced);
        Assert.Equal(FindingState.Present, after.Withdrawn[Some.Id("leak")].State);
    }

    [Fact]
    public void Another_sign_carries_the_emergency_on()
    {
        var announced = Some.AllDenied().Asked("leak", FindingState.Present).Asked("worse", FindingState.Present)
            .Advise(Level.Emergency, [RuleId.Parse("leaking"), RuleId.Parse("worsening")]);

        var after = Some.Assessor.Withdraw(announced.Asked("leak", FindingState.Absent), Some.Id("leak"), announced.Findings[Some.Id("leak")]);

        Assert.Equal(Level.Emergency, after.Advised);
        Assert.Equal(["worsening"], after.Announced.Select(r => r.Value));
    }
}
