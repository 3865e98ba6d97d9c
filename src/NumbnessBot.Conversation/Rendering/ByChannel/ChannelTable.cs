using System.Collections.Frozen;
using Microsoft.Bot.Connector;

namespace NumbnessBot.Conversation.Rendering.ByChannel;

/// <summary>
/// The channels, one row each. A new channel is one row, and a template where none of <see cref="ReplyTemplates"/> fits. Numbers of buttons are those of Bot Builder 4.23.1;
/// lengths are the channels' published limits, or less.
/// </summary>
public static class ChannelTable
{
    private const int Plenty = 100;

    /// <summary>Whatever we do not know gets text that is enough by itself.</summary>
    private static readonly ChannelProfile unknown = new("", ReplyTemplates.Text, 16_000);

    private static readonly FrozenDictionary<string, ChannelProfile> rows = new ChannelProfile[]
    {
        new(Channels.Directline, ReplyTemplates.ButtonsAndCards, 32_000) { MostButtons = Plenty, Typing = true, Files = true, CardSchema = "1.2", Pictures = PictureWay.Embedded },
        new(Channels.Webchat, ReplyTemplates.ButtonsAndCards, 32_000) { MostButtons = Plenty, Typing = true, Files = true, CardSchema = "1.2", Pictures = PictureWay.Embedded },
        new(Channels.Emulator, ReplyTemplates.ButtonsAndCards, 32_000) { MostButtons = Plenty, Typing = true, Files = true, CardSchema = "1.2", Pictures = PictureWay.Embedded },

        // 28 kB hold text, card and the card's own text together; phones show no cards above 1.2, and no picture that is part of a message.
        new(Channels.Msteams, ReplyTemplates.Card, 4_000) { MostButtons = Plenty, Typing = true, Edits = true, CardSchema = "1.2", Pictures = PictureWay.Linked },
        new(Channels.M365, ReplyTemplates.Text, 16_000) { Markdown = true, Typing = true },
        new(Channels.Telegram, ReplyTemplates.Buttons, 4_096) { MostButtons = Plenty, Typing = true, Edits = true, Files = true },
        new(Channels.Line, ReplyTemplates.Buttons, 5_000) { MostButtons = 13, LongestTitle = 20 },
        new(Channels.Facebook, ReplyTemplates.Buttons, 2_000) { MostButtons = 10, LongestTitle = 20, Typing = true },
        new(Channels.Slack, ReplyTemplates.Text, 4_000) { Typing = true, Edits = true, Files = true },
        new(Channels.Sms, ReplyTemplates.Text, 1_600),
        new(Channels.Test, ReplyTemplates.Text, int.MaxValue),
        new(Channels.Console, ReplyTemplates.Text, int.MaxValue),
    }.ToFrozenDictionary(row => row.Id, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<ChannelProfile> Rows => rows.Values;

    public static ChannelProfile Of(string? channelId) => rows.GetValueOrDefault(channelId ?? "", unknown);
}
