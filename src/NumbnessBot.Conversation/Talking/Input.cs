using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Payloads;

namespace NumbnessBot.Conversation.Talking;

/// <summary>What a person sent, whatever form the channel gave it: typed text, a tapped button, a submitted card, a file.</summary>
/// <param name="Text">Never null; empty when nothing readable came.</param>
/// <param name="HasAttachment">A picture or file came, which the bot cannot look at.</param>
public sealed record Input(string Text, bool HasAttachment)
{
    public static readonly Input Nothing = new("", false);

    /// <summary>What a button or card of ours sent; null for everything else.</summary>
    public SubmitValue? Submit { get; init; }

    /// <summary>The code of the country that the person chose outside of the talk; not checked.</summary>
    public string? Country { get; init; }

    /// <summary>A message that was sent before and has been changed.</summary>
    public bool IsEdit { get; init; }

    /// <summary>A button of a question that is not open any more, or of an earlier asking of it.</summary>
    public bool IsStale { get; init; }

    /// <summary>A tick-list came back with nothing ticked.</summary>
    public bool IsUnticked { get; init; }

    /// <summary>It may answer the open question.</summary>
    public bool IsAnswer => !IsEdit && !IsStale && !IsUnticked;

    public static Input From(IMessageActivity activity)
    {
        var text = TypedText.Of(activity);
        if (text.Length == 0 && activity.Value is string value)
        {
            text = value.Trim();
        }

        return new Input(text, activity.Attachments is { Count: > 0 } files && files.Any(f => f?.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != true))
        {
            Submit = SubmitValue.Of(activity.Value),
            Country = ClientData.CountryOf(activity),
        };
    }
}
