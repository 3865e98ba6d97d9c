using NumbnessBot.Content;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Asking;

/// <summary>What people ask beside the questions and after the advice, and answers that leave something open.</summary>
public sealed class AsideTests
{
    private static readonly ContentPack pack = RealContent.Shared.Current.Pack;
    private static readonly LocaleWords words = pack.Words("en");

    [Theory]
    [InlineData("is it bad if i lose bladder control?")]
    [InlineData("am i going to be paralysed")]
    [InlineData("what if i wet myself")]
    public async Task Whoever_asks_about_a_feared_sign_is_told_what_to_do_if_it_happens_and_asked_whether_it_is_so(string asked)
    {
        var talk = await InInterviewAsync();
        await UntilAsync(talk, "screen.now");

        await talk.SayAsync(asked);

        Assert.Contains("If that happens, or has happened, don't wait", talk.Text, StringComparison.Ordinal);
        Assert.StartsWith("screen.check-", talk.Question?.Id, StringComparison.Ordinal);
        Assert.Null(talk.Outcome);

        await talk.SayAsync("no");

        Assert.Equal("screen.now", talk.Question?.Id);
    }

    [Fact]
    public async Task A_feared_sign_that_was_denied_is_answered_and_not_asked_again()
    {
        var talk = await InInterviewAsync();
        await UntilAsync(talk, "screen.legs");

        await talk.SayAsync("is it bad if i lose bladder control?");

        Assert.Contains("If that happens, or has happened, don't wait", talk.Text, StringComparison.Ordinal);
        Assert.Equal("screen.legs", talk.Question?.Id);
    }

    [Fact]
    public async Task A_feared_sign_asked_about_after_mild_advice_is_asked_for_before_the_advice_stands_again()
    {
        var talk = await InAdviceAsync("none");

        await talk.SayAsync("what if i wet myself?");

        Assert.Contains("If that happens, or has happened, don't wait", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can i drive her")]
    [InlineData("does she need to go tonight")]
    [InlineData("are you sure")]
    [InlineData("what now")]
    public async Task A_question_about_mild_advice_is_answered_by_the_advice_first(string asked)
    {
        var talk = await InAdviceAsync("none");
        var act = talk.Text.Split("\n\n").First(p => p.Contains("appointment", StringComparison.Ordinal));

        await talk.SayAsync(asked);

        Assert.StartsWith(act.Split('.')[0], talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(words.Phrases["menu.ask"], talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(words.Phrases["help"], talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_sure_of_anything_is_told_of_bladder_and_saddle_first()
    {
        var talk = await InAdviceAsync("not sure");

        var open = talk.Text[talk.Text.IndexOf(words.Phrases["open-heading"], StringComparison.Ordinal)..].Split('\n')[0];
        Assert.Contains(words.Findings[FindingId.Parse("saddle-numbness")].Name, open, StringComparison.Ordinal);
        Assert.Contains(words.Findings[FindingId.Parse("urine-retention")].Name, open, StringComparison.Ordinal);
    }

    [Fact]
    public void Low_sugar_denied_leaves_the_diabetes_that_was_ticked_with_it()
    {
        var health = pack.Interview.Question(QuestionId.Parse("history.health"))!;
        var option = health.Options.Single(o => o.Id.Value == "diabetes-sugar");
        var followUp = pack.Interview.FollowUp(health.Id, option.Id)!;
        var onlySugar = followUp with { Options = [.. followUp.Options.Where(o => o.Id.Value == "low-sugar")] };

        var after = new AnswerRecorder(pack.Vocabulary, pack.Rules).Record(
            Case.Empty.Tick(new OneOf(health.Id, option.Id, option.Findings)), new PlannedQuestion(onlySugar, 1, 2), new Answer.None(), "none", FixedClock.Friday)!;

        Assert.Equal(FindingState.Present, after.StateOf(FindingId.Parse("diabetes")));
        Assert.Equal(FindingState.Absent, after.StateOf(FindingId.Parse("low-sugar")));
    }

    [Fact]
    public void No_tick_ends_with_nothing_whatever_part_of_it_was_shown()
    {
        var recorder = new AnswerRecorder(pack.Vocabulary, pack.Rules);
        foreach (var question in pack.Interview.Questions)
        {
            foreach (var option in question.Options.Where(o => o.Findings.Length > 1))
            {
                var ticked = Case.Empty.Tick(new OneOf(question.Id, option.Id, option.Findings));
                var followUp = pack.Interview.FollowUp(question.Id, option.Id)!;
                foreach (var shown in option.Findings)
                {
                    var planned = new PlannedQuestion(followUp with { Options = [.. followUp.Options.Where(o => o.Findings.Contains(shown))] }, 1, 2);

                    var denied = recorder.Record(ticked, planned, new Answer.None(), "none", FixedClock.Friday)!;
                    var unsure = recorder.Record(ticked, planned, new Answer.NotSure(), "not sure", FixedClock.Friday)!;

                    Assert.True(denied.OneOf.Any() || option.Findings.Any(f => new CaseFacts(denied, pack.Vocabulary).Of(f) == Truth.True), $"{followUp.Id} without {shown}");
                    Assert.DoesNotContain(denied.OneOf, o => o.Findings.Contains(shown));
                    Assert.All(option.Findings, f => Assert.Equal(FindingState.Uncertain, unsure.StateOf(f)));
                }
            }
        }
    }

    private static async Task<TestTalk> InInterviewAsync()
    {
        var talk = new TestTalk();
        await talk.JoinAsync();
        await talk.SayAsync("my lower back feels numb since last week");
        await talk.SayAsync("yes");
        return talk;
    }

    private static async Task<TestTalk> InAdviceAsync(string answer)
    {
        var talk = await InInterviewAsync();
        await UntilAsync(talk, "review", answer);
        await talk.SayAsync("yes");
        Assert.NotNull(talk.Outcome);
        return talk;
    }

    private static async Task UntilAsync(TestTalk talk, string question, string answer = "none")
    {
        for (var turn = 0; talk.Question?.Id != question; turn++)
        {
            Assert.True(turn < 120, $"{question} was not asked.");
            await talk.SayAsync(talk.Question switch
            {
                { Id: "about.age" } => "45",
                { Id: "review" } => "yes",
                { Kind: "yes-no" } => answer == "none" ? "no" : answer,
                { Kind: "multiple" } => answer,
                { Id: "symptoms.pain" } => "2",
                _ => "not sure",
            });
        }
    }
}
