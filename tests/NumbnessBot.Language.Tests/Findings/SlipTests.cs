using NumbnessBot.Language.Findings;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Tests.Findings;

/// <summary>Typing errors are read, and no everyday word is taken for one.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData("numbnes", "numbness")]
    [InlineData("tingilng", "tingling")]
    [InlineData("weakkness", "weakness")]
    [InlineData("incontinance", "incontinence")]
    [InlineData("incntinance", "incontinence")]
    [InlineData("paralyzd", "paralyzed")]
    public void The_word_meant_is_found(string typed, string meant) => Assert.Equal(meant, Assert.Single(Read(typed)));

    [Theory]
    [InlineData("lumb", "numb")]
    [InlineData("lags", "legs")]
    [InlineData("lefs", "legs")]
    public void A_short_word_is_not_bent_by_letters(string typed, string near) => Assert.DoesNotContain(near, Read(typed));

    [Theory]
    [MemberData(nameof(EverydayWords))]
    public void An_everyday_word_stays_itself(string word) => Assert.Equal(word, Assert.Single(Read(word)));

    [Fact]
    public void A_slip_carries_the_finding_with_it() =>
        Assert.Contains(ShippedLexicon.Reader.Read("my bladdr wont empty").Findings, f => f.Id.Value == "urine-retention" && f.State == FindingState.Present);

    private static List<string> Read(string typed) => [.. new TermLine(ShippedLexicon.Lexicon, typed).Terms.Select(t => t.Text)];

    public static TheoryData<string> EverydayWords => [.. ShippedLexicon.Rows("everyday-words.txt").SelectMany(r => r[0].Split(' '))];
}
