namespace NumbnessBot.Triage.Tests;

/// <summary>What a remark may change, and what it may not.</summary>
public sealed class CaseHearingTests
{
    /// <summary>From the weightiest to the lightest.</summary>
    private static readonly FindingState[] weights =
        [FindingState.Present, FindingState.Uncertain, FindingState.Absent, FindingState.Past, FindingState.Hypothetical, FindingState.Other];

    public static IEnumerable<object[]> Pairs => from before in weights from after in weights select new object[] { before, after };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_remark_replaces_only_a_lighter_remark(FindingState before, FindingState after)
    {
        var expected = Array.IndexOf(weights, after) < Array.IndexOf(weights, before) ? after : before;

        Assert.Equal(expected, Case.Empty.Told("leak", before).Told("leak", after).StateOf(Some.Id("leak")));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_remark_replaces_an_answer_only_to_warn(FindingState before, FindingState after)
    {
        var warns = after is FindingState.Present or FindingState.Uncertain && Array.IndexOf(weights, after) < Array.IndexOf(weights, before);

        Assert.Equal(warns ? after : before, Case.Empty.Asked("leak", before).Told("leak", after).StateOf(Some.Id("leak")));
    }

    [Fact]
    public void A_remark_is_kept_with_its_words_and_time_and_is_no_answer()
    {
        var @case = Case.Empty.Hear(Some.Id("leak"), FindingState.Present, "i wet myself", Some.Now);

        Assert.Equal(new Known(FindingState.Present, "i wet myself", Some.Now, false), @case.Findings[Some.Id("leak")]);
    }

    [Fact]
    public void The_first_words_stay_when_the_same_is_said_again()
    {
        var @case = Case.Empty.Hear(Some.Id("leak"), FindingState.Present, "i wet myself", Some.Now).Hear(Some.Id("leak"), FindingState.Present, "yes wet", Some.Now.AddHours(1));

        Assert.Equal(new Known(FindingState.Present, "i wet myself", Some.Now, false), @case.Findings[Some.Id("leak")]);
    }

    [Fact]
    public void A_remark_that_says_nothing_leaves_nothing() =>
        Assert.Empty(Case.Empty.Told("leak", FindingState.Unknown).Findings);

    [Fact]
    public void An_answer_replaces_whatever_was_known_and_needs_no_check_any_more()
    {
        var @case = (Case.Empty.Told("leak", FindingState.Present) with { ToCheck = [Some.Id("leak"), Some.Id("weak")] })
            .Answer(Some.Id("leak"), FindingState.Absent, "no", Some.Now);

        Assert.Equal(new Known(FindingState.Absent, "no", Some.Now, true), @case.Findings[Some.Id("leak")]);
        Assert.Equal(["weak"], @case.ToCheck.Select(f => f.Value));
    }

    [Fact]
    public void The_first_value_that_is_brought_up_stays_until_a_question_is_answered()
    {
        var heard = Case.Empty.Hear(Some.Id("age"), "40", "im 40", Some.Now).Hear(Some.Id("age"), "12", "my son is 12", Some.Now);
        var answered = heard.Answer(Some.Id("age"), "41", "41", Some.Now);

        Assert.Equal(new KnownValue("40", "im 40", Some.Now, false), heard.Attributes[Some.Id("age")]);
        Assert.Equal(new KnownValue("41", "41", Some.Now, true), answered.Attributes[Some.Id("age")]);
        Assert.Equal("41", answered.Hear(Some.Id("age"), "12", "my son is 12", Some.Now).ValueOf(Some.Id("age")));
    }

    [Fact]
    public void A_value_that_the_person_does_not_know_is_none() => Assert.Null(Case.Empty.With("age", "").ValueOf(Some.Id("age")));
}
