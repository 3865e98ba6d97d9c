namespace NumbnessBot.Triage.Tests;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("leak AND weak", Truth.Unknown)]
    [InlineData("leak AND vegan", Truth.False)]
    [InlineData("leak OR weak", Truth.True)]
    [InlineData("vegan OR weak", Truth.Unknown)]
    [InlineData("NOT weak", Truth.Unknown)]
    [InlineData("NOT vegan", Truth.True)]
    [InlineData("vegan AND leak OR leak", Truth.True)]
    [InlineData("vegan AND (leak OR leak)", Truth.False)]
    [InlineData("age < 16", Truth.False)]
    [InlineData("age >= 40", Truth.True)]
    [InlineData("age <= 39.5", Truth.False)]
    [InlineData("age > 40", Truth.False)]
    [InlineData("region = neck", Truth.True)]
    [InlineData("region = back", Truth.True)]
    [InlineData("region = hand", Truth.False)]
    [InlineData("speed = sudden", Truth.Unknown)]
    public void A_condition_is_true_false_or_unknown(string condition, Truth expected)
    {
        // leak is present, vegan is absent, weak is unknown.
        var @case = Case.Empty.Asked("leak", FindingState.Present).Asked("vegan", FindingState.Absent).With("age", "40").With("region", "neck,back");

        Assert.Equal(expected, Some.Condition(condition).Evaluate(new CaseFacts(@case, Some.Vocabulary)));
    }

    [Fact]
    public void Only_the_unknown_part_of_an_undecided_condition_is_named()
    {
        var facts = new CaseFacts(Case.Empty.Asked("leak", FindingState.Present).Asked("vegan", FindingState.Absent), Some.Vocabulary);

        Assert.Equal([Some.Id("weak")], Some.Condition("leak AND weak AND NOT vegan OR vegan AND fever").Undecided(facts));
    }
}
