using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Services;

public sealed class ServiceSentenceTests
{
    private static readonly Content.Phrases phrases = RealContent.Shared.Current.Pack.Words("en").Phrases;

    /// <summary>"Can I" and "I want" belong to the wish and cast no doubt on the sign beside it.</summary>
    [Theory]
    [InlineData("can i talk to someone real, i cant wee")]
    [InlineData("can i talk to someone real and i cant wee")]
    [InlineData("can you book me in because i cant wee")]
    [InlineData("i cant wee, could you book me an appointment?")]
    [InlineData("could you remind me tomorrow. i cant wee")]
    [InlineData("can i have a copy of my data but i cant wee")]
    [InlineData("what have you got on me? i cant wee since yesterday")]
    [InlineData("cancel my reminder, i cant wee")]
    public async Task A_sign_beside_a_wish_is_heard_plainly(string text)
    {
        var talk = await BegunAsync();

        await talk.SayAsync(text);

        Assert.Equal("emergency", talk.Outcome?.Level);
        Assert.Equal(FindingState.Present, talk.Case.StateOf(FindingId.Parse("urine-retention")));
        Assert.Equal(Level.Emergency, Understanding.Of(RealContent.Shared.Current, "en", text, FixedClock.Friday).Assessment.Level);
    }

    [Theory]
    [InlineData("it goes on for hours, then it stops")]
    [InlineData("i saw a doctor and a nurse about my back")]
    [InlineData("numb after reading a book, my back i mean")]
    [InlineData("my appointment was cancelled, still numb in the back")]
    [InlineData("the doctor said to remind me to stretch, back still numb")]
    public async Task A_story_that_names_doctors_and_hours_wishes_for_nothing(string text)
    {
        var talk = await BegunAsync();

        await talk.SayAsync(text);

        foreach (var key in new[] { "person", "appointment.first", "hours.unknown", "remind.set", "handoff.none" })
        {
            Assert.DoesNotContain(phrases[key].Split('{')[0], talk.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_else_was_said_is_taken_and_the_next_question_follows_the_service()
    {
        var talk = await BegunAsync();

        await talk.SayAsync("my lower back is numb. can you book me an appointment");

        Assert.Contains(phrases["appointment.first"], talk.Text, StringComparison.Ordinal);
        Assert.Equal(FindingState.Present, talk.Case.StateOf(FindingId.Parse("back-numbness")));
        Assert.Equal("about.age", talk.Question?.Id);
    }

    private static async Task<TestTalk> BegunAsync()
    {
        var talk = new TestTalk();
        await talk.JoinAsync();
        await talk.SayAsync("yes");
        return talk;
    }
}
