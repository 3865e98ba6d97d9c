namespace NumbnessBot.Triage.Tests;

/// <summary>Taking an answer back, question by question.</summary>
public sealed class CaseReopeningTests
{
    private static readonly Interview interview = Some.Interview;

    [Fact]
    public void A_reopened_question_is_no_longer_answered_and_its_neighbours_are()
    {
        var @case = "screen.list screen.list-group screen.check-leak screen.check-worse screen.listing about.age".Split(' ').Aggregate(Case.Empty, (c, q) => c.Settle(Some.Q(q)));

        Assert.Equal(["screen.check-worse", "screen.listing", "about.age"], @case.Reopen(Question("screen.list"), told: true).Answered.Select(q => q.Value));
    }

    [Fact]
    public void A_reopened_question_forgets_what_it_and_its_follow_ups_found()
    {
        var answered = Case.Empty.Asked("leak", FindingState.Absent).Asked("weak", FindingState.Present).Settle(Some.Q("screen.list")).Settle(Some.Q("screen.list-group"));

        Assert.Empty(answered.Reopen(Question("screen.list"), told: true).Findings);
    }

    [Fact]
    public void Going_back_keeps_what_the_person_brought_up_unasked()
    {
        var told = Case.Empty.Told("weak", FindingState.Present).Asked("leak", FindingState.Absent).Settle(Some.Q("screen.list"));

        Assert.Equal(["weak"], told.Reopen(Question("screen.list"), told: false).Findings.Keys.Select(f => f.Value));
        Assert.Empty(told.Reopen(Question("screen.list"), told: true).Findings);
    }

    [Fact]
    public void Ticks_and_checks_of_the_question_go_and_those_of_others_stay()
    {
        var @case = Case.Empty.Tick(Group("screen.list")).Tick(Group("history.list")) with { ToCheck = [Some.Id("leak"), Some.Id("worse")] };

        var reopened = @case.Reopen(Question("screen.list"), told: true);

        Assert.Equal(["history.list"], reopened.OneOf.Select(o => o.Question.Value));
        Assert.Equal(["worse"], reopened.ToCheck.Select(f => f.Value));
    }

    [Fact]
    public void Nothing_is_pending_and_the_review_is_due_again()
    {
        var @case = Case.Empty with { Reviewed = true, Pending = QuestionId.Review, Misses = 2, Proposal = "2026-11-01" };

        var reopened = @case.Reopen(Question("screen.list"), told: false);

        Assert.Equal((false, null, 0, null), (reopened.Reviewed, reopened.Pending, reopened.Misses, reopened.Proposal));
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public void An_attribute_goes_when_it_was_asked_or_when_it_is_named_to_be_changed(bool asked, bool told, bool stays)
    {
        var @case = asked ? Case.Empty.With("age", "40") : Case.Empty.Hear(Some.Id("age"), "40", "im 40", Some.Now);

        Assert.Equal(stays, @case.With("region", "neck").Reopen(Question("about.age"), told).Attributes.ContainsKey(Some.Id("age")));
    }

    [Fact]
    public void Other_findings_and_attributes_stay()
    {
        var @case = Case.Empty.Asked("leak", FindingState.Absent).Asked("vegan", FindingState.Present).With("age", "40");

        var reopened = @case.Reopen(Question("screen.list"), told: true);

        Assert.Equal(["vegan"], reopened.Findings.Keys.Select(f => f.Value));
        Assert.Equal(["age"], reopened.Attributes.Keys.Select(f => f.Value));
    }

    [Fact]
    public void A_reopened_follow_up_ticks_the_very_choice_it_was_made_for()
    {
        var followUp = Question("screen.list-group");

        var reopened = Case.Empty.Asked("weak", FindingState.Present).Settle(followUp.Id).Reopen(followUp, told: false);

        var tick = Assert.Single(reopened.OneOf);
        Assert.Equal(("screen.list", "group"), (tick.Question.Value, tick.Option.Value));
        Assert.Equal(["weak", "fever"], tick.Findings.Select(f => f.Value));
        Assert.Empty(reopened.Findings);
        Assert.Empty(reopened.Answered);
    }

    [Fact]
    public void A_check_that_is_reopened_is_due_again()
    {
        var check = Question("screen.check-leak");

        var reopened = Case.Empty.Asked("leak", FindingState.Absent).Settle(check.Id).Reopen(check, told: false);

        Assert.Equal(FindingState.Uncertain, reopened.StateOf(Some.Id("leak")));
        Assert.Equal(["leak"], reopened.ToCheck.Select(f => f.Value));
        Assert.Empty(reopened.Answered);
    }

    [Fact]
    public void A_reopened_check_leaves_the_finding_an_answer_that_is_not_sure()
    {
        var check = Question("screen.check-leak");

        var reopened = Case.Empty.Told("leak", FindingState.Present).Settle(check.Id).Reopen(check, told: true);

        Assert.Equal(new Known(FindingState.Uncertain, "so they said", Some.Now, true), reopened.Findings[Some.Id("leak")]);
        Assert.Equal(["leak"], reopened.ToCheck.Select(f => f.Value));
    }

    [Fact]
    public void A_reopened_check_of_something_never_answered_is_due_and_nothing_is_made_up()
    {
        var reopened = Case.Empty.Reopen(Question("screen.check-leak"), told: true);

        Assert.Empty(reopened.Findings);
        Assert.Equal(["leak"], reopened.ToCheck.Select(f => f.Value));
    }

    [Fact]
    public void A_check_behind_an_announced_emergency_stays_as_it_was_answered()
    {
        var check = Question("screen.check-leak");

        var reopened = Case.Empty.Asked("leak", FindingState.Present).Settle(check.Id).Advise(Level.Emergency, []).Reopen(check, told: true);

        Assert.Equal(FindingState.Present, reopened.StateOf(Some.Id("leak")));
        Assert.Empty(reopened.ToCheck);
    }

    [Fact]
    public void Reopening_never_takes_back_an_announced_emergency()
    {
        var emergency = Case.Empty.Asked("leak", FindingState.Present).Settle(Some.Q("screen.list")).Advise(Level.Emergency, [RuleId.Parse("leaking")]);

        Assert.Equal(FindingState.Present, emergency.Reopen(Question("screen.list"), told: true).StateOf(Some.Id("leak")));
    }

    [Fact]
    public void After_advice_that_is_no_emergency_an_answer_can_be_taken_back() =>
        Assert.Empty(Case.Empty.Asked("leak", FindingState.Absent).Advise(Level.Today, []).Reopen(Question("screen.list"), told: false).Findings);

    private static Question Question(string id) => interview.Question(Some.Q(id))!;

    private static OneOf Group(string question) => new(Some.Q(question), OptionId.Parse("group"), [Some.Id("weak"), Some.Id("fever")]);
}
