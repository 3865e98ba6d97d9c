namespace NumbnessBot.Triage.Tests;

public sealed class ShownChoicesTests
{
    [Theory]
    [InlineData(QuestionKind.YesNo, false, "yes no not-sure")]
    [InlineData(QuestionKind.Single, false, "neck back none not-sure")]
    [InlineData(QuestionKind.Single, true, "neck back not-sure")]
    [InlineData(QuestionKind.Multiple, false, "neck back none not-sure")]
    [InlineData(QuestionKind.Multiple, true, "neck back none not-sure")]
    [InlineData(QuestionKind.Region, true, "neck back none not-sure")]
    [InlineData(QuestionKind.Number, true, "neck back not-sure")]
    [InlineData(QuestionKind.Date, true, "neck back not-sure")]
    [InlineData(QuestionKind.Text, true, "neck back")]
    public void The_fixed_choices_stand_last_where_they_make_sense(QuestionKind kind, bool ofAttribute, string expected)
    {
        var question = new Question(Some.Q("location.region"), kind)
        {
            Attribute = ofAttribute ? Some.Id("region") : null,
            Options = [Some.Value("neck"), Some.Value("back")],
        };

        Assert.Equal(expected, string.Join(' ', new PlannedQuestion(question, 1, 1).Shown));
    }
}
