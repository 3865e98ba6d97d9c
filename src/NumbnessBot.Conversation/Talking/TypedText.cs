using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace NumbnessBot.Conversation.Talking;

/// <summary>What a person typed, without what the channel put around it: the bot's own mention, and the mark-up of channels that send some.</summary>
internal static class TypedText
{
    private const int LongestTag = 2_000;
    private const int MostMentions = 8;
    private static readonly string[] breaks = ["p", "div", "br", "li", "ul", "ol", "tr", "blockquote", "h1", "h2", "h3"];
    private static readonly string[] inline = ["at", "span", "b", "i", "u", "s", "em", "strong", "a", "code", "pre", "font", "td", "th", "table", "tbody", "img", "emoji", "attachment"];

    public static string Of(IMessageActivity activity)
    {
        var text = activity.Text ?? "";
        if (activity.Entities is { Count: > 0 })
        {
            foreach (var mention in OwnMentions(activity))
            {
                text = text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase);
            }
        }

        var marked = activity.ChannelId == Channels.Msteams || activity.TextFormat == TextFormatTypes.Xml;
        return (marked ? WebUtility.HtmlDecode(WithoutTags(text)).Replace('\u00A0', ' ') : text).Trim();
    }

    private static IEnumerable<string> OwnMentions(IMessageActivity activity) => (activity.Entities ?? [])
        .Where(e => e?.Type == "mention")
        .Select(Mention)
        .Where(m => m?.Mentioned?.Id is { } id && id == activity.Recipient?.Id)
        .Select(m => m!.Text)
        .Where(t => !string.IsNullOrWhiteSpace(t)).Distinct().Take(MostMentions);

    /// <summary>The mention, or null when its members have other types than a mention's; each source of Bot Builder has its own exception for that.</summary>
    private static Mention? Mention(Entity entity)
    {
        try
        {
            return entity.GetAs<Mention>();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException || e.GetType().Namespace == "Newtonsoft.Json")
        {
            return null;
        }
    }

    /// <summary>Tags of known names go; "&lt;3 weeks" and "a &lt; b" are words and stay.</summary>
    private static string WithoutTags(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && Tag(text, i) is var (name, end))
            {
                result.Append(breaks.Contains(name) ? '\n' : "");
                i = end;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>The name of the tag that begins here and where it ends; null when it is none.</summary>
    private static (string Name, int End)? Tag(string text, int start)
    {
        var from = start + 1 < text.Length && text[start + 1] == '/' ? start + 2 : start + 1;
        var to = from;
        while (to < text.Length && to - from < 12 && char.IsAsciiLetterOrDigit(text[to]))
        {
            to++;
        }

        var name = text[from..to].ToLowerInvariant();
        if (to == text.Length || !(text[to] is '>' or ' ' or '/') || !(breaks.Contains(name) || inline.Contains(name)))
        {
            return null;
        }

        var end = text.IndexOf('>', to, Math.Min(text.Length - to, LongestTag));
        return end < 0 ? null : (name, end);
    }
}
