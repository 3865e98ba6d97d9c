using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Turns;

/// <summary>Health is private: in a group or channel nothing is asked and nothing is kept.</summary>
public sealed class GroupTests
{
    [Theory]
    [InlineData("my back is numb")]
    [InlineData("I can't pee and my legs are weak")]
    [InlineData("forget me")]
    public async Task In_a_group_one_line_invites_to_a_personal_chat_with_the_emergency_text(string text)
    {
        var talk = new TestTalk(group: true);
        var phrases = RealContent.Shared.Current.Pack.Words("en").Phrases;

        await talk.SayAsync(text);

        Assert.Single(talk.Replies);
        Assert.Contains(phrases["group.private"], talk.Text, StringComparison.Ordinal);
        Assert.Contains("emergency department", talk.Text, StringComparison.Ordinal);
        Assert.Null(talk.Question);
        Assert.Null(talk.Outcome);
        Assert.Equal(CaseJson.Write(Case.Empty), CaseJson.Write(talk.Case));
    }
}
