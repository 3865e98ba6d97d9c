using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Conversation.Rendering.ByChannel;

/// <summary>The ways in which channels show choices.</summary>
public static class ReplyTemplates
{
    /// <summary>The text alone, with numbers to reply with.</summary>
    public static void Text(Activity message, HeldReply reply, ChannelProfile channel, PictureSource pictures)
    {
    }

    /// <summary>Suggested answers under the message, which type their title.</summary>
    public static void Buttons(Activity message, HeldReply reply, ChannelProfile channel, PictureSource pictures)
    {
        if (reply.Actions is { Length: > 0 } titles && titles.Length <= channel.MostButtons && titles.All(t => t.Length <= channel.LongestTitle))
        {
            message.SuggestedActions = new SuggestedActions(actions: [.. titles.Select(t => new CardAction(ActionTypes.ImBack, t, value: t))]);
        }
    }

    /// <summary>Suggested answers, and cards for what they cannot show: the page for the doctor, the map with a question about a place, the picture of a topic.</summary>
    public static void ButtonsAndCards(Activity message, HeldReply reply, ChannelProfile channel, PictureSource pictures)
    {
        Buttons(message, reply, channel, pictures);
        var card = new ReplyCard(reply, channel, pictures);
        Attach(message, reply, channel, card.Link(), card.Map(), card.Picture());
    }

    /// <summary>A card with the choices, the map or the urgent advice; nothing when there is none of them.</summary>
    public static void Card(Activity message, HeldReply reply, ChannelProfile channel, PictureSource pictures)
    {
        var card = new ReplyCard(reply, channel, pictures);
        Attach(message, reply, channel, card.Body(), card.Picture());
    }

    private static void Attach(Activity message, HeldReply reply, ChannelProfile channel, params CardElement[][] bodies)
    {
        if (bodies.Where(b => b.Length > 0).ToList() is { Count: > 0 } shown)
        {
            message.Attachments =
                [.. shown.Select(b => new Attachment(AdaptiveCard.ContentType, content: new AdaptiveCard { Version = channel.CardSchema!, FallbackText = reply.Text!, Body = b }))];
        }
    }
}
