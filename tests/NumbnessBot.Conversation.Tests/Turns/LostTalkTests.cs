using NumbnessBot.Proof.Playing;
using NumbnessBot.Storage;

namespace NumbnessBot.Conversation.Tests.Turns;

/// <summary>A conversation that nobody agreed to have kept, whose process is gone.</summary>
public sealed class LostTalkTests
{
    private readonly MemoryConversationStore _lasting = new();

    [Fact]
    public async Task Who_said_no_is_told_that_it_is_gone_sees_what_to_do_in_an_emergency_and_begins_again()
    {
        var first = New();
        await first.JoinAsync();
        await first.SayAsync("no");
        await first.SayAsync("my left hand is numb");
        Assert.NotEqual("consent", first.Question?.Id);

        var second = New();
        await second.SayAsync("since yesterday");

        Assert.Contains(Phrase("lost"), second.Text, StringComparison.Ordinal);
        Assert.Contains("go to an emergency department now", second.Text, StringComparison.Ordinal);
        Assert.Equal("consent", second.Question?.Id);
        await second.SayAsync("no");
        Assert.DoesNotContain(Phrase("lost"), second.Text, StringComparison.Ordinal);
        Assert.Equal("opening", second.Question?.Id);
    }

    [Fact]
    public async Task An_emergency_is_answered_without_a_word_about_what_is_gone()
    {
        await New().JoinAsync();

        var second = New();
        await second.SayAsync("I can't pee and I'm numb between my legs");

        Assert.Equal("emergency", second.Outcome?.Level);
        Assert.DoesNotContain(Phrase("lost"), second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_agreed_goes_on_where_the_talk_was()
    {
        var first = New();
        await first.JoinAsync();
        await first.SayAsync("yes");

        var second = New();
        await second.SayAsync("my left hand is numb");

        Assert.DoesNotContain(Phrase("lost"), second.Text, StringComparison.Ordinal);
        Assert.NotEqual("consent", second.Question?.Id);
    }

    private static string Phrase(string key) => RealContent.Shared.Current.Pack.Words("en").Phrases[key];

    private TestTalk New() => new(store: new ConsentingStore(_lasting));
}
