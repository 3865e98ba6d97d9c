using System.Collections.Immutable;

namespace NumbnessBot.Triage.Tests;

public sealed class PlannerTests
{
    [Fact]
    public void Questions_come_in_order_and_tell_how_far_it_is()
    {
        var first = Some.Planner.Next(Case.Empty)!;

        Assert.Equal("about.age", first.Question.Id.Value);
        Assert.Equal(1, first.Step);
        Assert.Equal(4, first.Of);
    }

    [Fact]
    public void What_is_known_is_not_asked_again()
    {
        var @case = Case.Empty.Hear(Some.Id("age"), "40", "im 40", Some.Now).Told("leak", FindingState.Absent).Told("weak", FindingState.Absent).Told("fever", FindingState.Absent);

        Assert.Equal("location.region", Some.Planner.Next(@case)!.Question.Id.Value);
    }

    [Fact]
    public void A_choice_is_dropped_when_all_it_could_say_is_known()
    {
        var @case = Case.Empty.With("age", "40").Told("leak", FindingState.Absent);

        Assert.Equal(["group", "none", "not-sure"], Some.Planner.Next(@case)!.Shown.Select(o => o.Value));
    }

    [Fact]
    public void What_no_rule_can_use_any_more_is_skipped_but_the_page_for_the_doctor_is_filled()
    {
        // Today is reached: a diet that means "soon" is of no use any more, tiredness goes on the page.
        var @case = Case.Empty.With("age", "40").With("region", "neck").Asked("leak", FindingState.Absent).Asked("weak", FindingState.Absent).Asked("fever", FindingState.Present);

        Assert.Equal(["tired"], Some.Planner.Next(@case)!.Question.Options.Select(o => o.Id.Value));
    }

    [Fact]
    public void A_ticked_group_is_told_apart_at_once()
    {
        var @case = Case.Empty.With("age", "40").Asked("leak", FindingState.Absent)
            .Tick(new OneOf(Some.Q("screen.list"), OptionId.Parse("group"), [Some.Id("weak"), Some.Id("fever")])).Settle(Some.Q("screen.list"));

        var next = Some.Planner.Next(@case)!;

        Assert.Equal("screen.list-group", next.Question.Id.Value);
        Assert.Equal(["weak", "fever"], next.Question.Options.Select(o => o.Id.Value));
        Assert.Equal(QuestionOrigin.FollowUp, next.Question.Origin);
    }

    [Fact]
    public void Not_sure_of_an_emergency_item_asks_once_more_and_not_twice()
    {
        var unsure = Case.Empty.Asked("leak", FindingState.Uncertain) with { ToCheck = [Some.Id("leak")] };

        Assert.Equal("screen.check-leak", Some.Planner.Next(unsure)!.Question.Id.Value);
        Assert.NotEqual("screen.check-leak", Some.Planner.Next(unsure.Asked("leak", FindingState.Uncertain).Settle(Some.Q("screen.check-leak")))!.Question.Id.Value);
    }

    [Fact]
    public void An_old_trouble_is_confirmed_before_anything_else_and_only_if_the_person_said_so()
    {
        var leaking = Case.Empty.Told("leak", FindingState.Present);

        Assert.Null(Some.Planner.Confirmation(leaking));
        Assert.Equal("screen.old", Some.Planner.Confirmation(leaking.Told("old", FindingState.Present))!.Id.Value);
        Assert.Equal("screen.old", Some.Planner.Next(leaking.Told("old", FindingState.Present))!.Question.Id.Value);
    }

    [Fact]
    public void A_question_with_a_condition_waits_until_it_may_hold()
    {
        var weak = Case.Empty.With("age", "40").Asked("leak", FindingState.Absent).Asked("fever", FindingState.Absent).Settle(Some.Q("screen.list"));

        Assert.Equal("screen.worse", Some.Planner.Next(weak.Asked("weak", FindingState.Present))!.Question.Id.Value);
        Assert.Equal("location.region", Some.Planner.Next(weak.Asked("weak", FindingState.Absent))!.Question.Id.Value);
    }

    [Fact]
    public void What_is_not_sure_is_not_presupposed_in_a_further_question()
    {
        var unsure = Case.Empty.With("age", "40").Asked("leak", FindingState.Absent).Asked("fever", FindingState.Absent).Asked("weak", FindingState.Uncertain)
            .Settle(Some.Q("screen.list"));

        Assert.Equal("location.region", Some.Planner.Next(unsure)!.Question.Id.Value);
    }

    [Fact]
    public void An_unknown_age_keeps_no_question_from_being_asked()
    {
        var grown = new Question(Some.Q("screen.grown"), QuestionKind.YesNo) { Finding = Some.Id("leak"), When = Some.Condition("age >= 16") };
        var interview = new Interview([new Stage("screen", [grown])], Some.Rules);

        var next = new Planner(Some.Vocabulary, interview, Some.Assessor).Next(Case.Empty.With("age", ""));

        Assert.Equal("screen.grown", next!.Question.Id.Value);
    }

    [Fact]
    public void Nothing_is_asked_when_all_is_known() =>
        Assert.Null(Some.Planner.Next(Some.AllDenied().With("region", "neck")));

    [Fact]
    public void An_interview_ends_whatever_is_answered()
    {
        var planner = Some.Planner;
        var random = new Random(20261120);
        for (var walk = 0; walk < 500; walk++)
        {
            var @case = Case.Empty;
            var asked = ImmutableArray<QuestionId>.Empty;
            while (planner.Next(@case) is { } next)
            {
                Assert.DoesNotContain(next.Question.Id, asked);
                asked = asked.Add(next.Question.Id);
                foreach (var id in next.Question.Asks)
                {
                    @case = next.Question.Attribute is null
                        ? @case.Answer(id, (FindingState)random.Next(1, 4), "", Some.Now)
                        : @case.Answer(id, random.Next(3) == 0 ? "" : "12", "", Some.Now);
                }

                @case = @case.Settle(next.Question.Id);
            }
        }
    }

    [Fact]
    public void After_a_while_what_was_denied_in_the_screen_is_asked_again_and_what_is_so_stays()
    {
        var @case = Case.Empty.With("age", "40").Asked("leak", FindingState.Absent).Asked("weak", FindingState.Absent).Asked("fever", FindingState.Present)
            .Settle(Some.Q("about.age")).Settle(Some.Q("screen.list"));

        var refreshed = Some.Planner.Refresh(@case, Some.Now.AddHours(1));

        Assert.Equal(["about.age"], refreshed.Answered.Select(q => q.Value));
        Assert.Equal(FindingState.Unknown, refreshed.StateOf(Some.Id("leak")));
        Assert.Equal(FindingState.Present, refreshed.StateOf(Some.Id("fever")));
        Assert.Equal("screen.list", Some.Planner.Next(refreshed)!.Question.Id.Value);
    }

    [Fact]
    public void What_was_answered_just_now_is_not_asked_again()
    {
        var @case = Case.Empty.With("age", "40").Asked("leak", FindingState.Absent).Asked("weak", FindingState.Absent).Asked("fever", FindingState.Absent).Settle(Some.Q("screen.list"));

        Assert.Equal(@case.Findings, Some.Planner.Refresh(@case, Some.Now).Findings);
    }

    [Fact]
    public void Only_a_sign_with_a_plain_question_of_its_own_can_be_taken_back()
    {
        Assert.True(Some.Planner.MayBeWithdrawn(Some.Id("leak")));
        Assert.False(Some.Planner.MayBeWithdrawn(Some.Id("vegan")));
        Assert.Equal("screen.check-leak", Some.Planner.Withdrawal(Case.Empty with { Withdrawing = Some.Id("leak") })!.Id.Value);
        Assert.Null(Some.Planner.Withdrawal(Case.Empty));
    }
}
