using NumbnessBot.Triage;

namespace NumbnessBot.Content.Tests;

public sealed class PossibilityTests
{
    private static readonly Vocabulary vocabulary = GoodContent.Pack.Vocabulary;
    private static readonly Dictionary<string, Condition> groups = [];

    [Theory]
    [InlineData("foot-drop", true)]
    [InlineData("foot-drop AND leg-weakness", true)]
    [InlineData("leg-weakness AND NOT foot-drop", true)]
    [InlineData("foot-drop AND NOT leg-weakness", false)]
    [InlineData("NOT leg-weakness AND foot-drop", false)]
    [InlineData("NOT (leg-weakness OR foot-drop) AND foot-drop", false)]
    [InlineData("(foot-drop OR cancer-history) AND NOT leg-weakness", true)]
    [InlineData("(foot-drop OR leg-weakness) AND (NOT leg-weakness OR NOT leg-weakness)", false)]
    [InlineData("(foot-drop OR cancer-history) AND (NOT leg-weakness OR NOT cancer-history)", true)]
    [InlineData("age < 16", true)]
    [InlineData("age < 0", false)]
    [InlineData("age > 120", false)]
    [InlineData("age >= 16 AND age <= 16", true)]
    [InlineData("age > 15 AND age < 16", false)]
    [InlineData("NOT age < 16 AND NOT age > 16", true)]
    [InlineData("NOT age <= 16 AND NOT age >= 17", false)]
    [InlineData("onset-speed = sudden AND NOT onset-speed = gradual", true)]
    [InlineData("onset-speed = sudden AND onset-speed = gradual", false)]
    [InlineData("NOT onset-speed = sudden AND NOT onset-speed = gradual", false)]
    [InlineData("region = neck AND region = lower-back", true)]
    [InlineData("region = neck AND NOT region = neck", false)]
    public void A_condition_is_possible_when_some_person_meets_it(string condition, bool possible) =>
        Assert.Equal(possible, new Possibility(vocabulary).Of(new ConditionParser(groups).Parse(condition, out _)!));
}
