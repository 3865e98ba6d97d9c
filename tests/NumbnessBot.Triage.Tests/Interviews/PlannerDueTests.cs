using static NumbnessBot.Triage.Tests.PlannerWorld;

namespace NumbnessBot.Triage.Tests;

/// <summary>What an earlier answer makes due before anything else.</summary>
public sealed class PlannerDueTests
{
    private static readonly Rule[] rules =
        [Some.Rule("mild", Level.Soon, "a"), Some.Rule("day", Level.Today, "b"), Some.Rule("worst", Level.Emergency, "c AND d"), Some.Rule("worse", Level.Emergency, "e AND NOT old")];

    private static readonly OneOf ticked = new(Some.Q("screen.list"), OptionId.Parse("a-b-c"), [Some.Id("a"), Some.Id("b"), Some.Id("c")]);

    private static Planner Listed => Planner(rules, Asking("f") with { Finding = Some.Id("tired") }, Listing("a b c", "d", "e"));

    [Fact]
    public void Only_those_of_a_ticked_choice_that_are_still_open_are_told_apart()
    {
        var @case = Case.Empty.Tick(ticked).Settle(Some.Q("screen.list"));

        Assert.Equal("screen.list-a-b-c a b c", Listed.NextOf(@case));
        Assert.Equal("screen.list-a-b-c a b", Listed.NextOf(@case.Asked("c", FindingState.Uncertain)));
        Assert.Equal("screen.list-a-b-c a c", Listed.NextOf(@case.Told("b", FindingState.Absent)));
    }

    [Fact]
    public void What_could_not_raise_the_level_is_not_told_apart() =>
        Assert.Equal("screen.list-a-b-c b c", Listed.NextOf(Case.Empty.Tick(ticked).Settle(Some.Q("screen.list")).Asked("d", FindingState.Present).Asked("a", FindingState.Present)));

    [Fact]
    public void Nothing_is_told_apart_when_all_of_it_is_known_or_was_asked()
    {
        var @case = Case.Empty.Tick(ticked).Settle(Some.Q("screen.list"));
        var known = @case.Asked("a", FindingState.Absent).Asked("b", FindingState.Absent).Asked("c", FindingState.Present);

        Assert.Equal("screen.f", Listed.NextOf(known));
        Assert.Equal("screen.f", Listed.NextOf(@case with { Answered = @case.Answered.Add(Some.Q("screen.list-a-b-c")) }));
    }

    [Fact]
    public void A_tick_at_a_question_that_no_longer_exists_makes_nothing_due() =>
        Assert.Equal("screen.f", Listed.NextOf(Case.Empty.Tick(ticked with { Question = Some.Q("screen.gone") })));

    [Fact]
    public void Checks_are_due_in_the_order_of_the_answers_until_they_are_settled()
    {
        var unsure = Case.Empty with { ToCheck = [Some.Id("a"), Some.Id("e"), Some.Id("c")] };

        Assert.Equal("screen.check-e", Listed.NextOf(unsure));
        Assert.Equal("screen.check-c", Listed.NextOf(unsure.Settle(Some.Q("screen.check-e"))));
        Assert.Equal("screen.f", Listed.NextOf(unsure.Settle(Some.Q("screen.check-e")).Settle(Some.Q("screen.check-c"))));
    }

    [Fact]
    public void An_old_trouble_is_confirmed_only_while_that_would_change_the_advice()
    {
        var planner = Planner(rules, Asking("old") with { Confirms = true }, Asking("e"));
        var told = Case.Empty.Told("old", FindingState.Present);
        var alarming = told.Asked("e", FindingState.Present);

        Assert.Equal("screen.old", planner.Confirmation(alarming)!.Id.Value);
        Assert.Null(planner.Confirmation(told.Asked("c", FindingState.Present).Asked("d", FindingState.Present).Asked("e", FindingState.Present)));
        Assert.Null(planner.Confirmation(told.Asked("e", FindingState.Absent)));
        Assert.Null(planner.Confirmation(alarming.Settle(Some.Q("screen.old"))));
        Assert.Null(planner.Confirmation(alarming.Asked("old", FindingState.Present)));
        Assert.Null(planner.Confirmation(Case.Empty.Told("old", FindingState.Hypothetical).Asked("e", FindingState.Present)));
    }

    [Fact]
    public void Only_a_question_that_confirms_is_asked_for_confirmation()
    {
        var planner = Planner(rules, Asking("old"), Listing("old") with { Confirms = true });

        Assert.Null(planner.Confirmation(Case.Empty.Told("old", FindingState.Present).Asked("e", FindingState.Present)));
    }
}
