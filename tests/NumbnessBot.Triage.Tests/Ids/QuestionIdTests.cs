namespace NumbnessBot.Triage.Tests;

public sealed class QuestionIdTests
{
    [Theory]
    [InlineData("screen.toilet", "screen")]
    [InlineData("about.who-is-it", "about")]
    [InlineData("consent", "consent")]
    [InlineData("opening", "opening")]
    [InlineData("review", "review")]
    public void A_question_names_its_stage(string text, string stage)
    {
        Assert.True(QuestionId.TryParse(text, out var id));
        Assert.Equal((text, text, stage), (id.Value, id.ToString(), id.Stage));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("toilet")]
    [InlineData(".toilet")]
    [InlineData("screen.")]
    [InlineData("screen.to.ilet")]
    [InlineData("Screen.toilet")]
    [InlineData("screen.Toilet")]
    [InlineData("consent ")]
    public void Anything_else_is_no_question_and_leaves_nothing_behind(string? text)
    {
        Assert.False(QuestionId.TryParse(text, out var id));
        Assert.Equal(default, id);
    }

    [Fact]
    public void The_questions_that_the_program_itself_asks_have_ids_that_never_change() =>
        Assert.Equal(
            ["consent", "opening", "review", "about.resume"],
            [QuestionId.Consent.Value, QuestionId.Opening.Value, QuestionId.Review.Value, QuestionId.Resume.Value]);
}
