using Microsoft.Bot.Schema;

namespace NumbnessBot.Conversation.Talking;

/// <summary>What a person sent, whatever form the channel gave it: typed text, a tapped button, a submitted card, a file.</summary>
/// <param name="Text">Never null; empty when nothing readable came.</param>
/// <param name="HasAttachment">A picture or file came, which the bot cannot look at.</param>
public sealed record Input(string Text, bool HasAttachment)
{
    public static readonly Input Nothing = new("", false);

    public static Input From(IMessageActivity activity)
    {
        var text = activity.Text;
        if (string.IsNullOrWhiteSpace(text) && activity.Value is string value)
        {
            text = value;
        }

        return new Input(text?.Trim() ?? "", activity.Attachments is { Count: > 0 } files && files.Any(f => f?.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != true));
    }
}
