using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Conversation.Tests.ByChannel;

/// <summary>What a channel puts around a person's words is taken away before they are read.</summary>
public sealed class TypedTextTests
{
    [Theory]
    [InlineData("<at>Bot</at> my legs are numb", "my legs are numb")]
    [InlineData("<at>Bot</at>&nbsp;my legs are numb", "my legs are numb")]
    [InlineData("my legs\u00A0are numb <at>Bot</at>\n", "my legs are numb")]
    [InlineData("<p>my legs are numb</p><p>since monday</p>", "my legs are numb\n\nsince monday")]
    [InlineData("<div><div>my legs are numb&nbsp;</div></div>", "my legs are numb")]
    [InlineData("numb &amp; weak", "numb & weak")]
    [InlineData("pain &lt;3 weeks, <3 really", "pain <3 weeks, <3 really")]
    [InlineData("a < b > c <later>", "a < b > c <later>")]
    [InlineData("<p", "<p")]
    [InlineData("<a href=\"https://example.org\">my legs</a> are <b>numb</b>", "my legs are numb")]
    [InlineData("<at>Anna</at> says my legs are numb", "Anna says my legs are numb")]
    [InlineData("", "")]
    public void In_Teams_mention_and_mark_up_go(string sent, string read)
    {
        var activity = Message(sent, "msteams");
        activity.Entities = [new Mention(new ChannelAccount("bot", "Bot"), "<at>Bot</at>"), new Mention(new ChannelAccount("anna", "Anna"), "<at>Anna</at>")];

        Assert.Equal(read, Read(activity));
    }

    [Theory]
    [InlineData("<p>my legs &amp; back</p>", "<p>my legs &amp; back</p>")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    public void Plain_text_elsewhere_stays_as_it_is(string sent, string read) => Assert.Equal(read, Read(Message(sent, "directline")));

    [Fact]
    public void Text_that_is_marked_as_xml_is_read_so_on_every_channel()
    {
        var activity = Message("<div>my legs</div>&nbsp;are numb", "directline");
        activity.TextFormat = "xml";

        Assert.Equal("my legs\n are numb", Read(activity));
    }

    [Fact]
    public void Half_mentions_are_no_fault()
    {
        var activity = Message("hello", "msteams");
        activity.Entities = [new Mention(), new Mention(new ChannelAccount("bot")), new Entity("mention"), null, new Mention(new ChannelAccount("bot"), "")];

        Assert.Equal("hello", Read(activity));
    }

    private static string Read(Activity activity) => Input.From(activity).Text;

    private static Activity Message(string text, string channel) => new(ActivityTypes.Message) { Text = text, ChannelId = channel, Recipient = new ChannelAccount("bot", "Bot") };
}
