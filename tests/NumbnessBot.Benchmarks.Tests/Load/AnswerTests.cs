using NumbnessBot.Benchmarks.Load;
using NumbnessBot.Benchmarks.Load.Delivering;

namespace NumbnessBot.Benchmarks.Tests.Load;

public sealed class AnswerTests
{
    private static readonly Answer ours = new(isOurs: true);
    private static readonly Answer another = new(isOurs: false);

    [Fact]
    public void Ours_has_to_ask_what_it_should()
    {
        Assert.True(ours.IsWhole(new Saying("yes", "opening"), [Replies.Asking("opening")]));
        Assert.False(ours.IsWhole(new Saying("yes", "opening"), [Replies.Asking("consent")]));
        Assert.False(ours.IsWhole(new Saying("yes", null), [Replies.Asking("opening")]));
        Assert.False(ours.IsWhole(new Saying("yes", null), []));
    }

    [Fact]
    public void Another_bot_has_to_answer_messages()
    {
        Assert.True(another.IsWhole(new Saying("yes", "opening"), [Replies.Asking(null)]));
        Assert.False(another.IsWhole(new Saying("yes", "opening"), []));
        Assert.True(another.IsWhole(new Saying(null, "consent"), []));
    }
}
