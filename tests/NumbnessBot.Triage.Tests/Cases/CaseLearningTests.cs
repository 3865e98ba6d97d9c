namespace NumbnessBot.Triage.Tests;

public sealed class CaseLearningTests
{
    [Fact]
    public void What_was_said_to_be_so_is_not_taken_back_by_a_remark() =>
        Assert.Equal(FindingState.Present, Case.Empty.Told("leak", FindingState.Present).Told("leak", FindingState.Absent).StateOf(Some.Id("leak")));

    [Fact]
    public void A_remark_raises_what_was_denied() =>
        Assert.Equal(FindingState.Present, Case.Empty.Asked("leak", FindingState.Absent).Told("leak", FindingState.Present).StateOf(Some.Id("leak")));

    [Fact]
    public void A_worry_does_not_touch_a_plain_answer() =>
        Assert.Equal(FindingState.Absent, Case.Empty.Asked("leak", FindingState.Absent).Told("leak", FindingState.Hypothetical).StateOf(Some.Id("leak")));

    [Fact]
    public void A_hedged_remark_raises_what_was_denied() =>
        Assert.Equal(FindingState.Uncertain, Case.Empty.Asked("leak", FindingState.Absent).Told("leak", FindingState.Uncertain).StateOf(Some.Id("leak")));

    [Fact]
    public void Reopening_a_question_forgets_its_answer_and_its_follow_ups()
    {
        var question = Some.Interview.Question(Some.Q("screen.list"))!;
        var answered = Case.Empty.Asked("leak", FindingState.Absent).Asked("weak", FindingState.Present).Settle(question.Id).Settle(Some.Q("screen.list-group"));

        var reopened = answered.Reopen(question, told: true);

        Assert.Empty(reopened.Findings);
        Assert.Empty(reopened.Answered);
    }

    [Fact]
    public void A_follow_up_that_is_reopened_keeps_the_tick_it_was_made_for()
    {
        var followUp = Some.Interview.FollowUps[0];
        var answered = Case.Empty.Asked(followUp.Asks[0].Value, FindingState.Present).Settle(followUp.Id);

        var reopened = answered.Reopen(followUp, told: false);

        Assert.Empty(reopened.Findings);
        Assert.Equal(["weak", "fever"], Assert.Single(reopened.OneOf).Findings.Select(f => f.Value));
    }

    [Fact]
    public void A_check_that_is_reopened_is_due_again()
    {
        var check = Some.Interview.Checks[0];
        var finding = check.Asks[0];

        var reopened = Case.Empty.Asked(finding.Value, FindingState.Absent).Settle(check.Id).Reopen(check, told: false);

        Assert.Equal(FindingState.Uncertain, reopened.StateOf(finding));
        Assert.Equal(finding, Assert.Single(reopened.ToCheck));
        Assert.Empty(reopened.Answered);
    }

    [Fact]
    public void Reopening_never_takes_back_an_announced_emergency()
    {
        var question = Some.Interview.Question(Some.Q("screen.list"))!;
        var emergency = Case.Empty.Asked("leak", FindingState.Present).Settle(question.Id).Advise(Level.Emergency, [RuleId.Parse("leaking")]);

        Assert.Equal(FindingState.Present, emergency.Reopen(question, told: true).StateOf(Some.Id("leak")));
    }

    [Fact]
    public void Going_back_keeps_what_the_person_brought_up_unasked()
    {
        var question = Some.Interview.Question(Some.Q("screen.list"))!;
        var told = Case.Empty.Told("weak", FindingState.Present).Asked("leak", FindingState.Absent).Settle(question.Id);

        Assert.Equal(["weak"], told.Reopen(question, told: false).Findings.Keys.Select(f => f.Value));
        Assert.Empty(told.Reopen(question, told: true).Findings);
    }

    [Fact]
    public void Advice_never_falls() => Assert.Equal(Level.Emergency, Case.Empty.Advise(Level.Emergency, []).Advise(Level.Soon, []).Advised);
}
