namespace NumbnessBot.Language.Tests.Answers;

public sealed class AnswerReaderTests
{
    public static TheoryData<string, string, string> YesNo => Spoken.Rows("answers-yes-no.tsv");

    [Theory]
    [MemberData(nameof(YesNo))]
    public void An_answer_to_whether_urine_is_hard_to_pass_is_read(string text, string findings, string expected) =>
        Assert.Equal(expected, Read("urine-retention", text, findings));

    public static TheoryData<string, string, string> Consent => Spoken.Rows("answers-consent.tsv");

    [Theory]
    [MemberData(nameof(Consent))]
    public void Agreement_is_read(string question, string text, string expected) => Assert.Equal(expected, Read(question, text, ""));

    public static TheoryData<string, string, string> Picking => Spoken.Rows("answers-picking.tsv");

    [Theory]
    [MemberData(nameof(Picking))]
    public void Choices_are_picked(string question, string text, string expected)
    {
        var (words, findings) = text.Split(" || ") is [var said, var read] ? (said, read) : (text, "");
        Assert.Equal(expected, Read(question, words, findings));
    }

    public static TheoryData<string, string, string> Values => Spoken.Rows("answers-values.tsv");

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_read(string question, string text, string expected) => Assert.Equal(expected, Read(question, text, ""));

    private static string Read(string question, string text, string findings)
    {
        text = text.Replace("\\n", "\n");
        return Asked.Show(Spoken.English.Answers.Read(Asked.Named(question), text, Asked.Reading(text, findings), Spoken.Now));
    }
}
