namespace NumbnessBot.Triage.Tests;

public sealed class IdTests
{
    public static TheoryData<string?> Malformed =>
        [null, "", "-", "-leak", "leak-", "urine--leak", "Leak", "urine leak", "urine_leak", "urine.leak", "lähmung"];

    [Theory]
    [InlineData("leak")]
    [InlineData("urine-leak")]
    [InlineData("t12-l1")]
    [InlineData("9")]
    public void Words_and_digits_joined_by_single_hyphens_are_an_id(string text)
    {
        Assert.True(FindingId.TryParse(text, out var finding));
        Assert.True(OptionId.TryParse(text, out var option));
        Assert.True(RuleId.TryParse(text, out var rule));
        Assert.True(TopicId.TryParse(text, out var topic));
        Assert.Equal([text, text, text, text], [finding.Value, option.Value, rule.Value, topic.Value]);
        Assert.Equal([text, text, text, text], [$"{finding}", $"{option}", $"{rule}", $"{topic}"]);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Anything_else_is_no_id_and_leaves_nothing_behind(string? text)
    {
        Assert.False(FindingId.TryParse(text, out var finding));
        Assert.False(OptionId.TryParse(text, out var option));
        Assert.False(RuleId.TryParse(text, out var rule));
        Assert.False(TopicId.TryParse(text, out var topic));
        Assert.Equal((default, default, default, default), (finding, option, rule, topic));
    }

    [Fact]
    public void A_fault_names_the_text_that_is_no_id()
    {
        Assert.Contains("Urine Leak", Assert.Throws<FormatException>(() => FindingId.Parse("Urine Leak")).Message);
        Assert.Contains("Urine Leak", Assert.Throws<FormatException>(() => OptionId.Parse("Urine Leak")).Message);
        Assert.Contains("Urine Leak", Assert.Throws<FormatException>(() => RuleId.Parse("Urine Leak")).Message);
        Assert.Contains("Urine Leak", Assert.Throws<FormatException>(() => TopicId.Parse("Urine Leak")).Message);
        Assert.Contains("Urine Leak", Assert.Throws<FormatException>(() => QuestionId.Parse("Urine Leak")).Message);
    }

    [Fact]
    public void An_id_that_was_never_given_is_empty_text()
    {
        Assert.Equal(["", "", "", "", ""], [default(FindingId).Value, default(OptionId).Value, default(RuleId).Value, default(TopicId).Value, default(QuestionId).Value]);
        Assert.Equal("", default(QuestionId).Stage);
        Assert.Equal("", $"{default(TopicId)}");
    }

    [Fact]
    public void Ids_sort_by_their_letters()
    {
        Assert.Equal(["a-b", "a1", "ab"], new[] { "ab", "a1", "a-b" }.Select(FindingId.Parse).Order().Select(i => i.Value));
        Assert.Equal(["a-b", "a1", "ab"], new[] { "ab", "a1", "a-b" }.Select(OptionId.Parse).Order().Select(i => i.Value));
        Assert.Equal(["a-b", "a1", "ab"], new[] { "ab", "a1", "a-b" }.Select(RuleId.Parse).Order().Select(i => i.Value));
        Assert.Equal(["a-b", "a1", "ab"], new[] { "ab", "a1", "a-b" }.Select(TopicId.Parse).Order().Select(i => i.Value));
    }

    [Fact]
    public void The_fixed_choices_have_ids_that_never_change()
    {
        Assert.Equal(["none", "not-sure", "yes", "no"], [FixedOptions.None.Value, FixedOptions.NotSure.Value, FixedOptions.Yes.Value, FixedOptions.No.Value]);
        Assert.Equal(["no", "none", "not-sure", "yes"], FixedOptions.All.Order().Select(o => o.Value));
    }
}
