namespace NumbnessBot.Triage.Tests;

public sealed class TruthTableTests
{
    public static TheoryData<Truth, Truth, Truth, Truth> Pairs => new()
    {
        { Truth.True, Truth.True, Truth.True, Truth.True },
        { Truth.True, Truth.Unknown, Truth.Unknown, Truth.True },
        { Truth.True, Truth.False, Truth.False, Truth.True },
        { Truth.Unknown, Truth.True, Truth.Unknown, Truth.True },
        { Truth.Unknown, Truth.Unknown, Truth.Unknown, Truth.Unknown },
        { Truth.Unknown, Truth.False, Truth.False, Truth.Unknown },
        { Truth.False, Truth.True, Truth.False, Truth.True },
        { Truth.False, Truth.Unknown, Truth.False, Truth.Unknown },
        { Truth.False, Truth.False, Truth.False, Truth.False },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Both_and_either_of_two_signs(Truth left, Truth right, Truth both, Truth either)
    {
        var facts = Facts(("leak", left), ("fever", right));

        Assert.Equal(both, Some.Condition("leak AND fever").Evaluate(facts));
        Assert.Equal(either, Some.Condition("leak OR fever").Evaluate(facts));
    }

    [Theory]
    [InlineData(Truth.True, Truth.False)]
    [InlineData(Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.False, Truth.True)]
    public void The_contrary_of_a_sign(Truth sign, Truth expected)
    {
        Assert.Equal(expected, Some.Condition("NOT leak").Evaluate(Facts(("leak", sign))));
        Assert.Equal(sign, Some.Condition("NOT NOT leak").Evaluate(Facts(("leak", sign))));
    }

    [Theory]
    [InlineData("leak AND fever", "fever")]
    [InlineData("leak OR fever", "")]
    [InlineData("vegan AND fever", "")]
    [InlineData("vegan OR fever", "fever")]
    [InlineData("NOT fever", "fever")]
    [InlineData("NOT leak", "")]
    [InlineData("(leak OR fever) AND weak", "weak")]
    [InlineData("leak AND age < 16", "age")]
    [InlineData("leak AND region = neck", "")]
    [InlineData("region = neck OR speed = sudden", "")]
    [InlineData("region = back OR speed = sudden", "speed")]
    public void A_condition_depends_on_what_is_unknown_and_still_matters(string condition, string expected)
    {
        var @case = Case.Empty.Asked("leak", FindingState.Present).Asked("vegan", FindingState.Absent).With("region", "neck");

        Assert.Equal(expected, string.Join(' ', Some.Condition(condition).Undecided(new CaseFacts(@case, Some.Vocabulary))));
    }

    [Theory]
    [InlineData("age < 16")]
    [InlineData("age >= 16")]
    [InlineData("age <= 40")]
    public void A_known_age_settles_a_comparison_either_way(string condition) =>
        Assert.Empty(Some.Condition(condition).Undecided(new CaseFacts(Case.Empty.With("age", "40"), Some.Vocabulary)));

    [Theory]
    [InlineData("<", "15", true)]
    [InlineData("<", "16", false)]
    [InlineData("<", "17", false)]
    [InlineData("<=", "15", true)]
    [InlineData("<=", "16", true)]
    [InlineData("<=", "17", false)]
    [InlineData(">", "15", false)]
    [InlineData(">", "16", false)]
    [InlineData(">", "16.5", true)]
    [InlineData(">=", "15", false)]
    [InlineData(">=", "16", true)]
    [InlineData(">=", "17", true)]
    public void A_number_is_held_against_its_bound(string sign, string age, bool expected) =>
        Assert.Equal(expected ? Truth.True : Truth.False, Some.Condition($"age {sign} 16").Evaluate(new CaseFacts(Case.Empty.With("age", age), Some.Vocabulary)));

    [Theory]
    [InlineData("")]
    [InlineData("old enough")]
    public void A_number_that_nobody_knows_settles_nothing(string age) =>
        Assert.Equal(Truth.Unknown, Some.Condition("age < 16").Evaluate(new CaseFacts(Case.Empty.With("age", age), Some.Vocabulary)));

    private static CaseFacts Facts(params (string Id, Truth Truth)[] signs) => new(
        signs.Where(s => s.Truth != Truth.Unknown).Aggregate(Case.Empty, (c, s) => c.Asked(s.Id, s.Truth == Truth.True ? FindingState.Present : FindingState.Absent)),
        Some.Vocabulary);
}
