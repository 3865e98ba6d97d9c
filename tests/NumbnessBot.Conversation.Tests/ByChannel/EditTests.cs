using Microsoft.Bot.Schema;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.ByChannel;

/// <summary>A message changed after it was sent is read for signs; it never answers a question a second time.</summary>
public sealed class EditTests
{
    [Fact]
    public async Task A_sign_that_comes_with_an_edit_is_an_emergency_in_that_turn()
    {
        var talk = await AtTheToiletListAsync();

        await talk.SendAsync(Edit("my back is numb and I can't pee"));

        Assert.Equal("emergency", talk.Outcome?.Level);
    }

    [Theory]
    [InlineData("none of these")]
    [InlineData("no")]
    [InlineData("1")]
    [InlineData("not sure")]
    [InlineData("forget me")]
    [InlineData("start again")]
    [InlineData("what is a disc?")]
    public async Task An_edit_answers_nothing_and_commands_nothing(string text)
    {
        var talk = await AtTheToiletListAsync();
        var before = talk.Case;

        await talk.SendAsync(Edit(text));

        Assert.Equal(CaseJson.Write(before with { Asking = null }), CaseJson.Write(talk.Case with { Asking = null }));
        Assert.Equal("screen.toilet", talk.Question?.Id);
        Assert.StartsWith(RealContent.Shared.Current.Pack.Words("en").Phrases["edited"], talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_new_in_an_edit_is_noted_and_the_interview_goes_on()
    {
        var talk = await AtTheToiletListAsync();

        await talk.SendAsync(Edit("my back is numb and I have a fever"));

        Assert.Equal(FindingState.Present, talk.Case.StateOf(FindingId.Parse("fever")));
        Assert.NotNull(talk.Question);
    }

    [Fact]
    public async Task The_same_edit_twice_is_one()
    {
        var talk = await AtTheToiletListAsync();
        await talk.SendAsync(Edit("no"));
        var first = talk.Text;

        await talk.SendAsync(Edit("no"));

        Assert.Equal(first, talk.Text);
    }

    [Theory]
    [InlineData(ActivityTypes.MessageDelete)]
    [InlineData(ActivityTypes.MessageReaction)]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.EndOfConversation)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.InstallationUpdate)]
    public async Task Other_activities_leave_the_open_question_alone(string type)
    {
        var talk = await AtTheToiletListAsync();
        var before = CaseJson.Write(talk.Case);

        await talk.SendAsync(new Activity(type) { Action = "remove", ReactionsAdded = [new MessageReaction("like")] });

        Assert.Empty(talk.Replies);
        Assert.Equal(before, CaseJson.Write(talk.Case));
    }

    private static Task<TestTalk> AtTheToiletListAsync() => AskedTalk.AtAsync(QuestionId.Parse("screen.toilet"));

    private static Activity Edit(string text) => new(ActivityTypes.MessageUpdate) { Id = "first", Text = text };
}
