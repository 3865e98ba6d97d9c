using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Conversation.Rendering.ByChannel;

/// <summary>The ways in which channels show choices.</summary>
public static class ReplyTemplates
{
    /// <summary>The text alone, with numbers to reply with.</summary>
    public static void Text(Activity message, HeldReply reply, ChannelProfile channel)
    {
    }

    /// <summary>Suggested answers under the message, which type their title.</summary>
    public static void Buttons(Activity message, HeldReply reply, ChannelProfile channel)
    {
        if (reply.Actions is { Length: > 0 } titles && titles.Length <= channel.MostButtons && titles.All(t => t.Length <= channel.LongestTitle))
        {
            message.SuggestedActions = new SuggestedActions(actions: [.. titles.Select(t => new CardAction(ActionTypes.ImBack, t, value: t))]);
        }
    }

    /// <summary>A card with the choices or the urgent advice; nothing when there is neither.</summary>
    public static void Card(Activity message, HeldReply reply, ChannelProfile channel)
    {
        if (new ReplyCard(reply).Body() is { Length: > 0 } body)
        {
            var card = new AdaptiveCard { Version = channel.CardSchema!, FallbackText = reply.Text!, Body = body };
            message.Attachments = [new Attachment(AdaptiveCard.ContentType, content: card)];
        }
    }
}
