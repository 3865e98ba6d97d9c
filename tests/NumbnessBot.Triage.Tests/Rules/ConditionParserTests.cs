namespace NumbnessBot.Triage.Tests;

public sealed class ConditionParserTests
{
    private static readonly Dictionary<string, Condition> groups = new()
    {
        ["bladder"] = Some.Condition("leak OR changed"),
        ["feverish"] = Some.Condition("fever"),
    };

    [Theory]
    [InlineData("leak")]
    [InlineData("NOT leak")]
    [InlineData("NOT (leak OR weak)")]
    [InlineData("NOT (leak AND weak)")]
    [InlineData("NOT NOT leak")]
    [InlineData("leak OR weak AND fever")]
    [InlineData("(leak OR weak) AND fever")]
    [InlineData("@bladder AND NOT @feverish")]
    [InlineData("age < 16 AND age <= 15.5 AND age > 1 AND age >= 2")]
    [InlineData("region = neck OR speed = sudden")]
    [InlineData("leak AND (weak OR NOT (fever AND vegan)) AND age < 16 AND region = neck")]
    public void A_condition_that_is_read_prints_the_same(string text) => Assert.Equal(text, Read(text).ToString());

    [Theory]
    [InlineData("((leak))", "leak")]
    [InlineData("NOT (leak)", "NOT leak")]
    [InlineData("leak OR (weak AND fever)", "leak OR weak AND fever")]
    [InlineData("(leak)OR(weak)", "leak OR weak")]
    [InlineData("age<16 AND age>=2", "age < 16 AND age >= 2")]
    [InlineData("age>16", "age > 16")]
    [InlineData("region=neck", "region = neck")]
    [InlineData("  leak\tAND\r\n  weak  ", "leak AND weak")]
    public void Needless_brackets_and_blanks_make_no_difference(string text, string expected) => Assert.Equal(expected, Read(text).ToString());

    [Fact]
    public void AND_binds_tighter_than_OR()
    {
        var any = Assert.IsType<Condition.Any>(Read("leak OR weak AND fever OR vegan"));

        Assert.Equal(["leak", "weak AND fever", "vegan"], any.Of.Select(c => c.ToString()));
    }

    [Fact]
    public void A_single_finding_is_no_chain() => Assert.IsType<Condition.Has>(Read("leak"));

    [Fact]
    public void NOT_concerns_only_what_stands_next() =>
        Assert.Equal(["NOT leak", "weak"], Assert.IsType<Condition.All>(Read("NOT leak AND weak")).Of.Select(c => c.ToString()));

    [Fact]
    public void A_group_stands_for_what_it_names()
    {
        var condition = Read("@bladder AND region = neck AND NOT age < 16");

        Assert.Equal(["leak", "changed", "region", "age"], condition.Names().Select(n => n.Value));
        var facts = new CaseFacts(Case.Empty.Asked("leak", FindingState.Absent).With("region", "neck").With("age", "40"), Some.Vocabulary);
        Assert.Equal(Truth.Unknown, condition.Evaluate(facts));
        Assert.Equal(["changed"], condition.Undecided(facts).Select(n => n.Value));
    }

    [Theory]
    [InlineData("", "The condition ends too early.")]
    [InlineData("   ", "The condition ends too early.")]
    [InlineData("NOT", "The condition ends too early.")]
    [InlineData("leak OR", "The condition ends too early.")]
    [InlineData("leak AND", "The condition ends too early.")]
    [InlineData("()", "')' is no id of a finding or attribute.")]
    [InlineData("AND leak", "'AND' is no id of a finding or attribute.")]
    [InlineData("Leak", "'Leak' is no id of a finding or attribute.")]
    [InlineData("@nobody", "There is no group '@nobody'.")]
    [InlineData("@", "There is no group '@'.")]
    [InlineData("age <", "'' is no number.")]
    [InlineData("age < old", "'old' is no number.")]
    [InlineData("age >= old", "'old' is no number.")]
    [InlineData("leak weak", "Expected AND, OR or the end at character 6, found 'weak'.")]
    [InlineData("leak)", "Expected AND, OR or the end at character 5, found ')'.")]
    [InlineData("(leak  = yes  weak", "Expected ')' at character 15, found 'weak'.")]
    [InlineData("(leak", "Expected ')' at character 6, found ''.")]
    public void A_fault_says_what_is_wrong_and_where(string text, string expected)
    {
        Assert.Null(new ConditionParser(groups).Parse(text, out var fault));
        Assert.Equal(expected, fault);
    }

    [Theory]
    [InlineData("@nobody weak", "There is no group '@nobody'.")]
    [InlineData("(@nobody weak", "There is no group '@nobody'.")]
    [InlineData("(age < old", "'old' is no number.")]
    [InlineData("Leak AND @nobody", "'Leak' is no id of a finding or attribute.")]
    [InlineData("((leak weak", "Expected ')' at character 8, found 'weak'.")]
    public void The_first_fault_is_the_one_that_is_named(string text, string expected)
    {
        Assert.Null(new ConditionParser(groups).Parse(text, out var fault));
        Assert.Equal(expected, fault);
    }

    private static Condition Read(string text) => new ConditionParser(groups).Parse(text, out var fault) ?? throw new FormatException(fault);
}
