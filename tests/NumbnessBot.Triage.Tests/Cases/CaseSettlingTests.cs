namespace NumbnessBot.Triage.Tests;

/// <summary>Ticked choices, settled questions and advice.</summary>
public sealed class CaseSettlingTests
{
    private static readonly Case open = Case.Empty with { Pending = Some.Q("screen.list"), Misses = 2, Proposal = "2026-11-01" };

    [Fact]
    public void A_choice_is_ticked_once()
    {
        var @case = Case.Empty.Tick(Group("screen.list", "group")).Tick(Group("screen.list", "other")).Tick(Group("history.list", "group")).Tick(Group("screen.list", "group"));

        Assert.Equal(["screen.list group", "screen.list other", "history.list group"], @case.OneOf.Select(o => $"{o.Question} {o.Option}"));
    }

    [Fact]
    public void A_question_is_settled_once_and_in_order() =>
        Assert.Equal(
            ["screen.list", "about.age"],
            Case.Empty.Settle(Some.Q("screen.list")).Settle(Some.Q("about.age")).Settle(Some.Q("screen.list")).Answered.Select(q => q.Value));

    [Fact]
    public void The_open_question_is_closed_with_its_misunderstandings_and_its_proposal()
    {
        var settled = open.Settle(Some.Q("screen.list"));

        Assert.Equal((null, 0, null), (settled.Pending, settled.Misses, settled.Proposal));
    }

    [Fact]
    public void Settling_another_question_leaves_the_open_one_open()
    {
        var settled = open.Settle(Some.Q("about.age"));

        Assert.Equal((Some.Q("screen.list"), 2, "2026-11-01"), (settled.Pending, settled.Misses, settled.Proposal));
    }

    [Fact]
    public void A_ticked_choice_is_told_apart_when_its_own_follow_up_is_settled()
    {
        var ticked = Case.Empty.Tick(Group("screen.list", "group")).Tick(Group("screen.list", "other"));

        Assert.Equal(2, ticked.Settle(Some.Q("screen.list")).OneOf.Length);
        Assert.Equal(["other"], ticked.Settle(Some.Q("screen.list-group")).OneOf.Select(o => o.Option.Value));
    }

    [Fact]
    public void Advice_rises_and_never_falls()
    {
        Assert.Equal(Level.Soon, Case.Empty.Advise(Level.Soon, []).Advised);
        Assert.Equal(Level.Today, Case.Empty.Advise(Level.Soon, []).Advise(Level.Today, []).Advised);
        Assert.Equal(Level.Emergency, Case.Empty.Advise(Level.Emergency, []).Advise(Level.Soon, []).Advised);
        Assert.True(Case.Empty.Advise(Level.Emergency, []).HasEmergency);
        Assert.False(Case.Empty.Advise(Level.Crisis, []).HasEmergency);
    }

    [Theory]
    [InlineData(Level.SelfCare, false)]
    [InlineData(Level.Soon, false)]
    [InlineData(Level.Today, false)]
    [InlineData(Level.Crisis, true)]
    [InlineData(Level.Emergency, true)]
    public void Only_a_crisis_or_an_emergency_is_announced(Level level, bool announced) =>
        Assert.Equal(announced ? ["leaking"] : [], Case.Empty.Advise(level, [RuleId.Parse("leaking")]).Announced.Select(r => r.Value));

    [Fact]
    public void A_rule_is_announced_once_and_stays()
    {
        var @case = Case.Empty.Advise(Level.Emergency, [RuleId.Parse("leaking")]).Advise(Level.Emergency, [RuleId.Parse("leaking"), RuleId.Parse("worsening")]).Advise(Level.Soon, []);

        Assert.Equal(["leaking", "worsening"], @case.Announced.Select(r => r.Value));
    }

    private static OneOf Group(string question, string option) => new(Some.Q(question), OptionId.Parse(option), [Some.Id("weak"), Some.Id("fever")]);
}
