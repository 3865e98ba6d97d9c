using NumbnessBot.Content;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Explaining;

/// <summary>"Why?" and "what does that mean?" have an answer of their own at every question.</summary>
public sealed class AskedWhyTests
{
    private static readonly Knowledge knowledge = RealContent.Shared.Current;
    private static readonly LocaleWords words = knowledge.Pack.Words("en");
    private static readonly QuestionViews views = new(knowledge, words, new Clinic { RetentionDays = 7 });

    public static TheoryData<string> Questions =>
    [
        "consent", "opening", "review", QuestionId.Resume.Value,
        .. knowledge.Pack.Interview.Questions.Select(q => q.Id.Value),
        .. knowledge.Pack.Interview.FollowUps.Select(q => q.Id.Value),
        .. knowledge.Pack.Interview.Checks.Select(q => q.Id.Value),
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_question_says_why_it_is_asked_and_what_it_means(string id)
    {
        var view = views.Of(QuestionId.Parse(id), Case.Empty)!;

        Assert.False(string.IsNullOrWhiteSpace(view.Why));
        Assert.False(string.IsNullOrWhiteSpace(view.Means));
        Assert.DoesNotContain('{', view.Why + view.Means);
        Assert.NotEqual(view.Ask, view.Means);
    }

    [Theory]
    [InlineData("consent", "for 7 days")]
    [InlineData("review", "If it is right, I give the advice.")]
    public void The_words_say_what_the_answer_leads_to(string id, string part) =>
        Assert.Contains(part, views.Of(QuestionId.Parse(id), Case.Empty)!.Means, StringComparison.Ordinal);

    [Fact]
    public async Task At_consent_opening_and_review_both_are_answered_and_the_question_comes_again()
    {
        var talk = new TestTalk();
        var patient = new Proof.Stories.Story { Is = new() { ["back-numbness"] = "present" } }.Patient();
        await talk.JoinAsync();
        await AskAsync(talk, "consent");
        await talk.SayAsync("yes");
        await AskAsync(talk, "opening");
        await talk.SayAsync("my back is numb");
        for (var turn = 0; turn < 40 && talk.Question?.Id != "review"; turn++)
        {
            await patient.AnswerAsync(talk);
        }

        await AskAsync(talk, "review");
    }

    /// <summary>"I didn't follow that" is said of the message that was not understood, and of none after it that was.</summary>
    [Theory]
    [InlineData("why do you ask?")]
    [InlineData("what does that mean?")]
    [InlineData("since tuesday, and it got worse slowly")]
    public async Task What_is_understood_after_something_that_was_not_is_no_misunderstanding(string understood)
    {
        var talk = new TestTalk();
        await talk.JoinAsync();
        await talk.SayAsync("my back is numb");
        await talk.SayAsync("no");
        await talk.SayAsync("i am 43");
        var open = talk.Question?.Id;
        await talk.SayAsync("i live in leeds");
        Assert.Contains(words.Phrases.All("misunderstood")[0], talk.Text, StringComparison.Ordinal);

        await talk.SayAsync(understood);

        Assert.All(words.Phrases.All("misunderstood"), lead => Assert.DoesNotContain(lead, talk.Text, StringComparison.Ordinal));
        Assert.Equal(open, talk.Question?.Id);
    }

    private static async Task AskAsync(TestTalk talk, string question)
    {
        foreach (var (ask, key) in new[] { ("what does that mean?", "means"), ("why do you ask?", "why") })
        {
            await talk.SayAsync(ask);
            Assert.Contains(words.Phrases[$"{question}.{key}"].Split('{')[0], talk.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(words.Phrases["means.none"], talk.Text, StringComparison.Ordinal);
            Assert.Equal(question, talk.Question?.Id);
            Assert.Null(talk.Outcome);
        }
    }
}
