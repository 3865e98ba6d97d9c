using System.Collections.Immutable;

namespace NumbnessBot.Triage.Tests;

/// <summary>What somebody who comes back after a while is asked again.</summary>
public sealed class PlannerRefreshTests
{
    private static readonly DateTimeOffset later = Some.Now.AddHours(12);

    [Theory]
    [InlineData(FindingState.Absent, false)]
    [InlineData(FindingState.Uncertain, false)]
    [InlineData(FindingState.Past, false)]
    [InlineData(FindingState.Present, true)]
    public void Only_a_yes_in_the_screen_outlasts_the_time_away(FindingState state, bool stays)
    {
        var refreshed = Some.Planner.Refresh(Case.Empty.Asked("leak", state).Settle(Some.Q("screen.list")), later);

        Assert.Equal(stays, refreshed.Findings.ContainsKey(Some.Id("leak")));
        Assert.Equal(stays, refreshed.Answered.Contains(Some.Q("screen.list")));
    }

    [Fact]
    public void Each_question_of_the_screen_is_judged_by_itself()
    {
        var @case = Case.Empty.Asked("leak", FindingState.Absent).Asked("worse", FindingState.Present).Settle(Some.Q("screen.list")).Settle(Some.Q("screen.worse"));

        Assert.Equal(["screen.worse"], Some.Planner.Refresh(@case, later).Answered.Select(q => q.Value));
        Assert.Equal(
            ["screen.list"],
            Some.Planner.Refresh(@case.Asked("leak", FindingState.Present).Asked("worse", FindingState.Absent), later).Answered.Select(q => q.Value));
    }

    [Fact]
    public void Several_denied_questions_are_all_asked_again()
    {
        var @case = Case.Empty.Asked("leak", FindingState.Absent).Asked("worse", FindingState.Absent).Settle(Some.Q("screen.list")).Settle(Some.Q("screen.worse"));

        var refreshed = Some.Planner.Refresh(@case, later);

        Assert.Empty(refreshed.Answered);
        Assert.Empty(refreshed.Findings);
    }

    [Fact]
    public void What_was_answered_outside_the_screen_stays()
    {
        var @case = Case.Empty.Asked("cancer", FindingState.Absent).With("age", "40").Settle(Some.Q("history.list")).Settle(Some.Q("about.age")).Settle(QuestionId.Consent);

        var refreshed = Some.Planner.Refresh(@case, later);

        Assert.Equal(["history.list", "about.age", "consent"], refreshed.Answered.Select(q => q.Value));
        Assert.Equal(FindingState.Absent, refreshed.StateOf(Some.Id("cancer")));
        Assert.Equal("40", refreshed.ValueOf(Some.Id("age")));
    }

    [Fact]
    public void What_the_person_brought_up_stays()
    {
        var @case = Case.Empty.Told("leak", FindingState.Absent).Settle(Some.Q("screen.list"));

        Assert.Equal(["screen.list"], Some.Planner.Refresh(@case, later).Answered.Select(q => q.Value));
    }

    [Fact]
    public void An_answer_holds_from_the_very_moment_on_that_is_given()
    {
        var @case = Case.Empty.Asked("leak", FindingState.Absent).Settle(Some.Q("screen.list"));

        Assert.Equal(FindingState.Absent, Some.Planner.Refresh(@case, Some.Now).StateOf(Some.Id("leak")));
        Assert.Equal(FindingState.Unknown, Some.Planner.Refresh(@case, Some.Now.AddSeconds(1)).StateOf(Some.Id("leak")));
    }

    [Fact]
    public void A_check_of_what_is_asked_again_is_not_due_any_more_and_the_review_is()
    {
        var @case = Case.Empty.Asked("leak", FindingState.Uncertain).Settle(Some.Q("screen.list")) with { ToCheck = [Some.Id("leak"), Some.Id("cancer")], Reviewed = true };

        var refreshed = Some.Planner.Refresh(@case, later);

        Assert.Equal(["cancer"], refreshed.ToCheck.Select(f => f.Value));
        Assert.False(refreshed.Reviewed);
    }

    [Fact]
    public void What_the_program_asks_when_it_needs_it_is_not_asked_again_by_itself()
    {
        var onDemand = new Question(Some.Q("screen.leak"), QuestionKind.YesNo) { Finding = Some.Id("leak"), OnDemand = true };
        var planner = new Planner(Some.Vocabulary, new Interview([new Stage("screen", ImmutableArray.Create(onDemand))], Some.Rules), Some.Assessor);

        Assert.Equal(["screen.leak"], planner.Refresh(Case.Empty.Asked("leak", FindingState.Absent).Settle(onDemand.Id), later).Answered.Select(q => q.Value));
    }
}
