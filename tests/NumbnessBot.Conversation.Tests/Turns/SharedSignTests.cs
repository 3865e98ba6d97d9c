using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Turns;

public sealed class SharedSignTests
{
    private static readonly FindingId leak = FindingId.Parse("urine-leak");
    private static readonly FindingId fever = FindingId.Parse("fever");
    private static readonly OptionId plain = OptionId.Parse("plain");
    private static readonly OptionId among = OptionId.Parse("among");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sign_that_one_choice_says_is_so_is_not_denied_by_another_left_unticked(bool tickedFirst)
    {
        Option[] options = [new(among) { Findings = [leak, fever] }, new(plain) { Findings = [leak] }];
        var question = new Question(QuestionId.Parse("screen.test"), QuestionKind.Multiple) { Options = tickedFirst ? [options[1], options[0]] : [.. options] };
        var pack = RealContent.Shared.Current.Pack;

        var after = new AnswerRecorder(pack.Vocabulary, pack.Rules).Record(
            Case.Empty, new PlannedQuestion(question, 1, 1), new Answer.Picked([plain], [], [], RestDenied: false), "leaks", FixedClock.Friday)!;

        Assert.Equal(FindingState.Present, after.StateOf(leak));
        Assert.Equal(FindingState.Absent, after.StateOf(fever));
    }
}
