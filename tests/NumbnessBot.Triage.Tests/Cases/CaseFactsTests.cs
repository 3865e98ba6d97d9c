namespace NumbnessBot.Triage.Tests;

/// <summary>How each kind of remark and answer counts in a condition.</summary>
public sealed class CaseFactsTests
{
    [Theory]
    [InlineData("leak", FindingState.Present, Truth.True)]
    [InlineData("leak", FindingState.Absent, Truth.False)]
    [InlineData("leak", FindingState.Uncertain, Truth.Unknown)]
    [InlineData("leak", FindingState.Past, Truth.False)]
    [InlineData("leak", FindingState.Hypothetical, Truth.Unknown)]
    [InlineData("leak", FindingState.Other, Truth.Unknown)]
    [InlineData("leak", FindingState.Unknown, Truth.Unknown)]
    [InlineData("cancer", FindingState.Past, Truth.True)]
    [InlineData("changed", FindingState.Uncertain, Truth.True)]
    [InlineData("old", FindingState.Present, Truth.True)]
    [InlineData("old", FindingState.Uncertain, Truth.False)]
    [InlineData("old", FindingState.Past, Truth.False)]
    public void An_answer_to_a_question_counts_so(string finding, FindingState state, Truth expected) =>
        Assert.Equal(expected, Facts(Case.Empty.Asked(finding, state)).Of(Some.Id(finding)));

    [Theory]
    [InlineData("leak", FindingState.Present, Truth.True)]
    [InlineData("leak", FindingState.Absent, Truth.False)]
    [InlineData("leak", FindingState.Uncertain, Truth.True)]
    [InlineData("leak", FindingState.Past, Truth.Unknown)]
    [InlineData("leak", FindingState.Hypothetical, Truth.Unknown)]
    [InlineData("leak", FindingState.Other, Truth.Unknown)]
    [InlineData("cancer", FindingState.Past, Truth.True)]
    [InlineData("changed", FindingState.Uncertain, Truth.True)]
    [InlineData("old", FindingState.Present, Truth.False)]
    [InlineData("old", FindingState.Absent, Truth.False)]
    public void A_remark_counts_so(string finding, FindingState state, Truth expected) =>
        Assert.Equal(expected, Facts(Case.Empty.Told(finding, state)).Of(Some.Id(finding)));

    [Fact]
    public void What_was_never_spoken_of_is_unknown_except_what_would_lower()
    {
        Assert.Equal(Truth.Unknown, Facts(Case.Empty).Of(Some.Id("leak")));
        Assert.Equal(Truth.False, Facts(Case.Empty).Of(Some.Id("old")));
    }

    [Fact]
    public void A_finding_that_no_longer_exists_says_nothing() =>
        Assert.Equal(Truth.Unknown, Facts(Case.Empty.Told("gone", FindingState.Present)).Of(Some.Id("gone")));

    [Fact]
    public void What_follows_from_a_finding_is_so_even_when_it_was_denied()
    {
        var facts = Facts(Case.Empty.Asked("weak", FindingState.Absent).Told("worse", FindingState.Present));

        Assert.Equal((Truth.True, Truth.True), (facts.Of(Some.Id("worse")), facts.Of(Some.Id("weak"))));
    }

    [Fact]
    public void Denying_the_stronger_says_nothing_of_the_weaker() =>
        Assert.Equal(Truth.Unknown, Facts(Case.Empty.Asked("worse", FindingState.Absent)).Of(Some.Id("weak")));

    [Fact]
    public void A_supposed_finding_counts_with_all_that_follows_from_it()
    {
        var facts = new CaseFacts(Case.Empty.Asked("worse", FindingState.Absent), Some.Vocabulary, Some.Id("worse"));

        Assert.Equal((Truth.True, Truth.True), (facts.Of(Some.Id("worse")), facts.Of(Some.Id("weak"))));
    }

    [Fact]
    public void Several_values_are_told_apart()
    {
        var facts = Facts(Case.Empty.With("region", "neck, back").With("speed", ""));

        Assert.Equal((Truth.True, Truth.True, Truth.False), (facts.HasValue(Some.Id("region"), "neck"), facts.HasValue(Some.Id("region"), "back"), facts.HasValue(Some.Id("region"), "leg")));
        Assert.Equal((Truth.Unknown, Truth.Unknown), (facts.HasValue(Some.Id("speed"), "sudden"), facts.HasValue(Some.Id("age"), "40")));
    }

    [Fact]
    public void A_number_is_read_with_a_point_whatever_the_country_is()
    {
        Assert.Equal(39.5m, Facts(Case.Empty.With("age", "39.5")).Number(Some.Id("age")));
        Assert.Null(Facts(Case.Empty.With("age", "forty")).Number(Some.Id("age")));
        Assert.Null(Facts(Case.Empty).Number(Some.Id("age")));
    }

    private static CaseFacts Facts(Case @case) => new(@case, Some.Vocabulary);
}
