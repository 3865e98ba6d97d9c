using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Rendering.ByChannel;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Conversation.Tests.ByChannel;

public sealed class SummaryCardTests
{
    private static readonly HeldReply reply = new(
        ActivityTypes.Message, "Go now.\n\nWhy: it can't wait.", null, null, null, null, new CardWords(null, null, null, null, "Summary *for* the clinician", "Open or print"),
        new SummaryPayload { Path = "/summary/a.b", Url = "https://bot.example/summary/a.b", Until = "2026-11-22T12:00:00Z" });

    [Theory]
    [InlineData("msteams")]
    [InlineData("emulator")]
    [InlineData("webchat")]
    [InlineData("directline")]
    public void Where_cards_are_shown_one_opens_the_page(string channel)
    {
        var message = Assert.Single(ReplyRenderer.Render(reply, ChannelTable.Of(channel)));

        var card = Assert.IsType<AdaptiveCard>(Assert.Single(message.Attachments).Content);
        Assert.Equal("1.2", card.Version);
        Assert.Equal(@"Summary \*for\* the clinician", card.Body[0].Text);
        var button = Assert.Single(card.Body[1].Actions!);
        Assert.Equal(("Action.OpenUrl", "Open or print", "https://bot.example/summary/a.b"), (button.Type, button.Title, button.Url));
    }

    [Fact]
    public void Where_the_host_has_no_name_there_is_no_card()
    {
        var message = Assert.Single(ReplyRenderer.Render(reply with { Summary = new SummaryPayload { Path = "/summary/a.b" } }, ChannelTable.Of("msteams")));

        Assert.Null(message.Attachments);
    }

    [Theory]
    [InlineData("directline")]
    [InlineData("msteams")]
    [InlineData("sms")]
    public void Every_channel_carries_where_it_opens(string channel)
    {
        var message = Assert.Single(ReplyRenderer.Render(reply, ChannelTable.Of(channel)));

        var entity = Assert.Single(message.Entities, e => e.Type == SummaryPayload.EntityType);
        Assert.Equal("/summary/a.b", entity.GetAs<SummaryPayload>().Path);
    }
}
