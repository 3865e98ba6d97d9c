using System.Text;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Conversation.Rendering.ByChannel;

/// <summary>Makes a reply the messages of one channel. The text is always enough by itself; choices and cards only repeat it.</summary>
public static class ReplyRenderer
{
    /// <summary>Mostly one message; several when the text is too long for one, and none for what the channel does not take.</summary>
    public static IEnumerable<Activity> Render(HeldReply reply, ChannelProfile channel, PictureSource? pictures = null)
    {
        if (reply.Handoff is { } handoff)
        {
            return [handoff.ToEvent(null)];
        }

        if (reply.Type != ActivityTypes.Message)
        {
            return !channel.Takes(reply.Type) ? [] : [new Activity(reply.Type) { Text = reply.Text, InputHint = reply.InputHint }];
        }

        // A line end or a sign that is escaped takes up to three places.
        var whole = reply is { File: { } file } && !channel.Files ? $"{reply.Text}\n\n{file}" : reply.Text ?? "";
        var parts = TextParts.Of(whole, channel.Markdown ? channel.LongestText / 3 : channel.LongestText);
        var messages = new Activity[parts.Count];
        for (var i = 0; i < messages.Length; i++)
        {
            var isLast = i == messages.Length - 1;
            messages[i] = Message(isLast ? reply : HeldReply.Plain(parts[i], InputHints.IgnoringInput), parts[i], channel, pictures ?? PictureSource.None);
        }

        return messages;
    }

    private static Activity Message(HeldReply reply, string text, ChannelProfile channel, PictureSource pictures)
    {
        reply = reply.Text == text ? reply : reply with { Text = text };
        var message = new Activity(ActivityTypes.Message)
        {
            Text = channel.Markdown ? Markdown.Escape(text) : text,
            TextFormat = channel.Markdown ? TextFormatTypes.Markdown : TextFormatTypes.Plain,
            InputHint = reply.InputHint,
            Entities = new List<Entity>(1),
        };
        AddEntity(message, QuestionPayload.EntityType, reply.Question);
        AddEntity(message, OutcomePayload.EntityType, reply.Outcome);
        AddEntity(message, SummaryPayload.EntityType, reply.Summary);
        channel.Template(message, reply, channel, pictures);
        if (channel.Files && reply.File is { } file)
        {
            message.Attachments = [.. message.Attachments ?? [], new Attachment(DataExport.ContentType, $"data:{DataExport.ContentType};base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(file))}", name: DataExport.FileName)];
        }

        return message;
    }

    private static void AddEntity<T>(Activity message, string type, T? payload)
        where T : class
    {
        if (payload is not null)
        {
            var entity = new Entity(type);
            entity.SetAs(payload);
            entity.Type = type;
            message.Entities.Add(entity);
        }
    }
}
