using static NumbnessBot.Triage.Tests.PlannerWorld;

namespace NumbnessBot.Triage.Tests;

/// <summary>What is worth asking, and when.</summary>
public sealed class PlannerUseTests
{
    private static readonly Rule[] rules =
    [
        Some.Rule("mild", Level.Soon, "a"), Some.Rule("mild-too", Level.Soon, "b"), Some.Rule("day", Level.Today, "c"), Some.Rule("day-too", Level.Today, "d"),
        Some.Rule("worst", Level.Emergency, "e AND f"),
    ];

    [Theory]
    [InlineData("", "screen.b")]
    [InlineData("a", null)]
    [InlineData("c", null)]
    public void A_sign_is_asked_for_only_while_it_could_raise_the_level(string present, string? expected)
    {
        var @case = Present(present).Asked("e", FindingState.Absent);

        Assert.Equal(expected, Planner(rules, Asking("b")).NextOf(@case));
    }

    [Fact]
    public void What_reaches_no_further_than_the_most_urgent_rule_is_not_asked() =>
        Assert.Equal("screen.e", Planner(rules, Asking("d"), Asking("b"), Asking("e")).NextOf(Present("a c")));

    [Fact]
    public void An_emergency_that_is_not_excluded_is_no_reason_to_stop_asking() =>
        Assert.Equal("screen.b", Planner(rules, Asking("b")).NextOf(Case.Empty));

    [Theory]
    [InlineData(FindingState.Present)]
    [InlineData(FindingState.Absent)]
    [InlineData(FindingState.Uncertain)]
    public void What_the_doctor_wants_to_see_is_not_asked_once_it_was_said(FindingState state) =>
        Assert.Null(Planner(rules, Asking("tired"), Listing("tired")).NextOf(Case.Empty.Told("tired", state)));

    [Fact]
    public void A_worry_is_no_answer() =>
        Assert.Equal("screen.tired", Planner(rules, Asking("tired")).NextOf(Case.Empty.Told("tired", FindingState.Hypothetical)));

    [Theory]
    [InlineData(FindingState.Uncertain)]
    [InlineData(FindingState.Other)]
    public void An_answer_that_settles_nothing_is_an_answer(FindingState state) =>
        Assert.Null(Planner(rules, Asking("tired"), Listing("tired")).NextOf(Case.Empty.Asked("tired", state)));

    [Fact]
    public void A_choice_of_several_stays_while_one_of_them_matters()
    {
        var planner = Planner(rules, Listing("c d", "a b", "tired"));

        Assert.Equal("screen.list c-d a-b tired", planner.NextOf(Case.Empty.Asked("c", FindingState.Absent)));
        Assert.Equal("screen.list tired", planner.NextOf(Present("c").Asked("e", FindingState.Absent)));
    }

    [Fact]
    public void An_attribute_is_asked_for_when_a_rule_or_the_doctor_can_use_it()
    {
        var planner = Planner([.. rules, Some.Rule("young", Level.Today, "age < 16 AND a")], AskingFor("side"), AskingFor("age"), AskingFor("place"));

        Assert.Equal("screen.age", planner.NextOf(Case.Empty));
        Assert.Equal("screen.place", planner.NextOf(Case.Empty.With("age", "40")));
        Assert.Equal("screen.place", planner.NextOf(Case.Empty.Asked("a", FindingState.Absent)));
        Assert.Null(planner.NextOf(Case.Empty.With("age", "40").With("place", "spine")));
    }

    [Fact]
    public void An_attribute_that_nobody_knows_is_asked_once()
    {
        var planner = Planner(rules, AskingFor("place"));

        Assert.Null(planner.NextOf(Case.Empty.With("place", "").Settle(Some.Q("screen.place"))));
    }

    [Fact]
    public void A_question_about_one_sign_is_asked_although_its_value_is_known_but_only_when_the_sign_is_there()
    {
        var planner = Planner(rules, AskingFor("side", when: "a") with { Always = true });

        Assert.Equal("screen.side", planner.NextOf(Present("a").With("side", "left")));
        Assert.Null(planner.NextOf(Case.Empty));
        Assert.Null(planner.NextOf(Case.Empty.Asked("a", FindingState.Absent)));
        Assert.Null(planner.NextOf(Present("a").Settle(Some.Q("screen.side"))));
    }

    [Theory]
    [InlineData("a", FindingState.Present, "screen.tired")]
    [InlineData("a", FindingState.Absent, null)]
    [InlineData("a", FindingState.Uncertain, null)]
    [InlineData("a AND b", FindingState.Uncertain, "screen.tired")]
    [InlineData("a AND age < 16", FindingState.Uncertain, "screen.tired")]
    [InlineData("NOT a", FindingState.Present, null)]
    [InlineData("NOT a", FindingState.Absent, "screen.tired")]
    public void A_question_waits_for_its_condition_and_presupposes_nothing_that_is_not_sure(string when, FindingState a, string? expected) =>
        Assert.Equal(expected, Planner(rules, Asking("tired", when)).NextOf(Case.Empty.Asked("a", a)));

    [Fact]
    public void A_condition_that_nobody_has_spoken_of_keeps_no_question_from_being_asked()
    {
        Assert.Equal("screen.tired", Planner(rules, Asking("tired", when: "a")).NextOf(Case.Empty));
        Assert.Equal("screen.tired", Planner(rules, Asking("tired", when: "a")).NextOf(Case.Empty.Told("a", FindingState.Hypothetical)));
    }

    [Fact]
    public void What_the_program_asks_when_it_needs_it_is_never_planned() =>
        Assert.Null(Planner(rules, Asking("tired") with { OnDemand = true }).NextOf(Case.Empty));

    [Fact]
    public void What_only_confirms_the_persons_own_words_is_never_planned() =>
        Assert.Null(Planner(rules, Asking("tired") with { Confirms = true }).NextOf(Case.Empty));

    private static Case Present(string ids) =>
        ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(Case.Empty, (c, id) => c.Asked(id, FindingState.Present));
}
