using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Conversation.Rendering.ByChannel;

/// <summary>Puts the choices, and what else stands out, on a message that holds the whole text already.</summary>
public delegate void ReplyTemplate(Activity message, HeldReply reply, ChannelProfile channel, PictureSource pictures);

/// <summary>What one channel can show: a row of the <see cref="ChannelTable"/>.</summary>
/// <param name="Id">The channel's id in Bot Framework.</param>
/// <param name="Template">How choices are shown.</param>
/// <param name="LongestText">UTF-16 units of text that one message takes; what is longer comes in several.</param>
public sealed record ChannelProfile(string Id, ReplyTemplate Template, int LongestText)
{
    /// <summary>Above this many choices the text alone holds them.</summary>
    public int MostButtons { get; init; }

    /// <summary>UTF-16 units of a button's title. A longer one would be cut, so then the text alone holds the choices.</summary>
    public int LongestTitle { get; init; } = int.MaxValue;

    /// <summary>The channel reads every text as Markdown, so that it has to be escaped; elsewhere a text is marked as plain.</summary>
    public bool Markdown { get; init; }

    /// <summary>A sign of typing is shown; elsewhere it is not sent.</summary>
    public bool Typing { get; init; }

    /// <summary>The bot may change or take back what it has sent; elsewhere that is not tried.</summary>
    public bool Edits { get; init; }

    /// <summary>Takes a file as a link that holds it; elsewhere its text comes as a message.</summary>
    public bool Files { get; init; }

    /// <summary>The version of Adaptive Cards that every client of the channel shows; null: none.</summary>
    public string? CardSchema { get; init; }

    /// <summary>How pictures reach the channel.</summary>
    public PictureWay Pictures { get; init; }

    /// <summary>Whether an activity of this type goes out on the channel.</summary>
    public bool Takes(string type) => type switch
    {
        ActivityTypes.Typing => Typing,
        ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete => Edits,
        _ => true,
    };

    /// <summary>Beside the text something can be tapped.</summary>
    public bool ShowsChoices => MostButtons > 0;
}
