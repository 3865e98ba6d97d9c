namespace NumbnessBot.Triage.Tests;

/// <summary>The floors that no rule has to state.</summary>
public sealed class AssessorFloorTests
{
    private const string Numb = "back-numbness back-tingling leg-numbness feet-numbness both-legs arm-numbness both-arms";

    private static readonly Vocabulary vocabulary = new([.. $"{Numb} bad old".Split(' ').Select(f => Some.Of(f) with { Lowers = f == "old" })], []);

    [Theory]
    [InlineData("back-numbness")]
    [InlineData("back-tingling")]
    [InlineData("leg-numbness")]
    [InlineData("feet-numbness")]
    [InlineData("both-legs")]
    [InlineData("arm-numbness")]
    [InlineData("both-arms")]
    public void Any_numbness_that_is_not_denied_is_for_a_clinician_soon(string left)
    {
        var denied = Numb.Split(' ').Where(f => f != left).Aggregate(Case.Empty, (c, f) => c.Asked(f, FindingState.Absent));
        var assessor = new Assessor(vocabulary, new RuleSet([]));

        Assert.Equal(Level.Soon, assessor.Assess(denied).Level);
        Assert.Equal(Level.Soon, assessor.Assess(denied.Asked(left, FindingState.Present)).Level);
        Assert.Equal(Level.SelfCare, assessor.Assess(denied.Asked(left, FindingState.Absent)).Level);
    }

    [Fact]
    public void The_floor_for_numbness_stands_only_where_no_rule_holds()
    {
        var assessor = new Assessor(vocabulary, new RuleSet([Some.Rule("home", Level.SelfCare, "back-numbness")]));

        var assessment = assessor.Assess(Case.Empty.Asked("back-numbness", FindingState.Present));

        Assert.Equal((Level.SelfCare, "home"), (assessment.Level, Assert.Single(assessment.Held).Rule.Id.Value));
    }

    [Fact]
    public void A_floor_is_a_modifier_even_when_no_content_describes_it()
    {
        var floor = Assert.Single(new Assessor(vocabulary, new RuleSet([])).Assess(Case.Empty).Held).Rule;

        Assert.Equal((Assessor.DefaultId, "modifiers", true), (floor.Id, floor.Family, floor.IsModifier));
        Assert.Equal(Truth.False, floor.When.Evaluate(new CaseFacts(Case.Empty, vocabulary)));
    }

    [Fact]
    public void A_floor_that_content_describes_is_shown_with_its_sources()
    {
        var described = new[] { "mod-unknown", "mod-withdrawn", "mod-default" }
            .Select(id => Some.Rule(id, Level.Soon, "bad AND NOT bad") with { Level = null, IsModifier = true, Sources = [$"The book of {id}"] });
        var assessor = new Assessor(vocabulary, new RuleSet([.. described, Some.Rule("worst", Level.Emergency, "bad")]));
        var withdrawn = assessor.Withdraw(Case.Empty, Some.Id("bad"), new Known(FindingState.Present, "", Some.Now, false));

        Assert.Equal(["The book of mod-unknown", "The book of mod-withdrawn"], assessor.Assess(withdrawn).Held.SelectMany(h => h.Rule.Sources));
        Assert.Equal(["The book of mod-default"], assessor.Assess(Case.Empty.Asked("bad", FindingState.Absent)).Held.SelectMany(h => h.Rule.Sources));
    }

    [Fact]
    public void A_sign_taken_back_leaves_today_also_where_everything_is_denied()
    {
        var assessor = new Assessor(vocabulary, new RuleSet([Some.Rule("worst", Level.Emergency, "bad")]));
        var denied = $"{Numb} bad".Split(' ').Aggregate(Case.Empty, (c, f) => c.Asked(f, FindingState.Absent));

        var after = assessor.Withdraw(denied.Advise(Level.Emergency, []), Some.Id("bad"), new Known(FindingState.Present, "", Some.Now, false));

        Assert.Equal(Level.SelfCare, assessor.Assess(denied).Level);
        Assert.Equal((Level.Today, Level.Today), (after.Advised, assessor.Assess(after).Level));
    }

    [Fact]
    public void Not_sure_of_a_mild_sign_is_no_open_emergency()
    {
        var assessor = new Assessor(vocabulary, new RuleSet([Some.Rule("worst", Level.Emergency, "bad")]));
        var @case = Case.Empty.Asked("bad", FindingState.Absent).Asked("back-numbness", FindingState.Uncertain);

        Assert.Empty(assessor.Assess(@case).Open);
        Assert.Equal(Level.Soon, assessor.Assess(@case).Level);
    }

    [Fact]
    public void Emergencies_that_are_still_open_are_named_for_every_possibility()
    {
        var assessor = new Assessor(vocabulary, new RuleSet([Some.Rule("worst", Level.Emergency, "bad AND leg-numbness"), Some.Rule("arms", Level.Crisis, "arm-numbness OR both-arms")]));
        var choice = new OneOf(Some.Q("screen.list"), OptionId.Parse("group"), [Some.Id("arm-numbness"), Some.Id("both-arms")]);

        var assessment = assessor.Assess(Case.Empty.Asked("leg-numbness", FindingState.Present).Tick(choice));

        Assert.Equal(Level.Crisis, assessment.Level);
        Assert.Equal(["bad"], assessment.Open.Select(f => f.Value));
    }
}
