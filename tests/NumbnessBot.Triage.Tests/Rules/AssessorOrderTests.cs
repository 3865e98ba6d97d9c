namespace NumbnessBot.Triage.Tests;

/// <summary>What the assessor lists, and what announced advice does to it.</summary>
public sealed class AssessorOrderTests
{
    private static readonly Vocabulary vocabulary = new([.. "a b c d bad sad back-numbness".Split(' ').Select(Some.Of)], []);

    private static Assessor Assessor(params Rule[] rules) => new(vocabulary, new RuleSet(rules));

    [Fact]
    public void Rules_that_hold_stand_most_urgent_first_and_then_by_id()
    {
        var assessor = Assessor(Some.Rule("z", Level.Today, "a"), Some.Rule("m", Level.Emergency, "b"), Some.Rule("k", Level.Today, "a"), Some.Rule("l", Level.Crisis, "sad"));
        var assessment = assessor.Assess(Present("a", "b", "sad"));

        Assert.Equal(["m", "l", "k", "z"], Ids(assessment));
        Assert.Equal(["m"], assessment.Deciding.Select(h => h.Rule.Id.Value));
    }

    [Fact]
    public void A_rule_stands_once_with_the_highest_level_that_it_gives()
    {
        var assessor = Assessor(Some.Rule("r", Level.Soon, "a", (Level.Emergency, "b"), (Level.Today, "c")));

        Assert.Equal([Level.Emergency], assessor.Assess(Present("a", "b", "c")).Held.Select(h => h.Level));
        Assert.Equal([("mod-unknown", Level.Today), ("r", Level.Today)], assessor.Assess(Present("a", "c")).Held.Select(h => (h.Rule.Id.Value, h.Level)));
        Assert.Equal([Level.Soon], assessor.Assess(Present("a").Asked("b", FindingState.Absent)).Held.Select(h => h.Level));
    }

    [Theory]
    [InlineData("sad", true)]
    [InlineData("bad", false)]
    [InlineData("sad bad", true)]
    [InlineData("", false)]
    public void A_crisis_is_seen_beside_anything_more_urgent(string present, bool expected)
    {
        var assessor = Assessor(Some.Rule("despair", Level.Crisis, "sad"), Some.Rule("worst", Level.Emergency, "bad"));

        Assert.Equal(expected, assessor.Assess(Present(present.Split(' ', StringSplitOptions.RemoveEmptyEntries))).HasCrisis);
    }

    [Fact]
    public void One_of_an_urgent_and_a_mild_sign_is_only_as_urgent_as_the_mild_one()
    {
        var assessor = Assessor(Some.Rule("mild", Level.Today, "a"), Some.Rule("despair", Level.Crisis, "sad"));

        var assessment = assessor.Assess(Present("back-numbness").Tick(OneOf("a", "sad")));

        Assert.Equal(Level.Today, assessment.Level);
        Assert.Equal(["mild"], Ids(assessment));
    }

    [Fact]
    public void What_each_possibility_means_is_listed_most_urgent_first()
    {
        var assessor = Assessor(Some.Rule("first-mild", Level.Soon, "a"), Some.Rule("first", Level.Today, "a"), Some.Rule("second", Level.Today, "b"));

        var assessment = assessor.Assess(Present("back-numbness").Tick(OneOf("a", "b")));

        Assert.Equal(Level.Today, assessment.Level);
        Assert.Equal(["first", "second", "first-mild"], Ids(assessment));
    }

    [Fact]
    public void One_of_several_never_lowers_what_is_known()
    {
        var assessor = Assessor(Some.Rule("mild", Level.Soon, "a"), Some.Rule("despair", Level.Crisis, "sad"));

        Assert.Equal(Level.Crisis, assessor.Assess(Present("sad").Tick(OneOf("a", "b"))).Level);
    }

    [Fact]
    public void An_announced_crisis_holds_whatever_is_said_later()
    {
        var assessor = Assessor(Some.Rule("despair", Level.Crisis, "sad"), Some.Rule("mild", Level.Soon, "a"));
        var later = Present("a").Asked("sad", FindingState.Absent).Advise(Level.Crisis, [RuleId.Parse("despair")]);

        var assessment = assessor.Assess(later);

        Assert.Equal(Level.Crisis, assessment.Level);
        Assert.Equal([("despair", Level.Crisis), ("mild", Level.Soon)], assessment.Held.Select(h => (h.Rule.Id.Value, h.Level)));
    }

    [Fact]
    public void Advice_below_a_crisis_follows_what_is_known()
    {
        var assessor = Assessor(Some.Rule("mild", Level.Soon, "a"));

        Assert.Equal(Level.Soon, assessor.Assess(Present("a").Advise(Level.Today, [])).Level);
    }

    [Fact]
    public void While_something_as_urgent_holds_only_what_holds_is_listed()
    {
        var assessor = Assessor(Some.Rule("worst", Level.Emergency, "bad"), Some.Rule("as-bad", Level.Emergency, "a"));
        var later = Present("a").Asked("bad", FindingState.Absent).Advise(Level.Emergency, [RuleId.Parse("worst")]);

        Assert.Equal(["as-bad"], Ids(assessor.Assess(later)));
    }

    [Fact]
    public void An_announced_rule_that_holds_at_less_now_stands_once()
    {
        var assessor = Assessor(Some.Rule("r", Level.Today, "a", (Level.Emergency, "b")), Some.Rule("mild", Level.Soon, "c"));
        var later = Present("a", "c").Asked("b", FindingState.Absent).Advise(Level.Emergency, [RuleId.Parse("r"), RuleId.Parse("no-longer-there")]);

        Assert.Equal([("r", Level.Emergency), ("mild", Level.Soon)], assessor.Assess(later).Held.Select(h => (h.Rule.Id.Value, h.Level)));
    }

    [Fact]
    public void A_crisis_that_is_left_when_an_emergency_is_taken_back_stays_announced()
    {
        var assessor = Assessor(Some.Rule("worst", Level.Emergency, "bad"), Some.Rule("despair", Level.Crisis, "sad"), Some.Rule("mild", Level.Soon, "a"));
        var announced = Present("sad", "bad", "a").Advise(Level.Emergency, [RuleId.Parse("worst"), RuleId.Parse("despair")]) with { Withdrawing = Some.Id("bad") };

        var after = assessor.Withdraw(announced.Asked("bad", FindingState.Absent), Some.Id("bad"), announced.Findings[Some.Id("bad")]);

        Assert.Equal(Level.Crisis, after.Advised);
        Assert.Equal(["despair"], after.Announced.Select(r => r.Value));
        Assert.Null(after.Withdrawing);
    }

    private static Case Present(params string[] ids) => ids.Aggregate(Case.Empty, (c, id) => c.Asked(id, FindingState.Present));

    private static OneOf OneOf(params string[] ids) => new(Some.Q("screen.list"), OptionId.Parse("group"), [.. ids.Select(Some.Id)]);

    private static IEnumerable<string> Ids(Assessment assessment) => assessment.Held.Select(h => h.Rule.Id.Value);
}
