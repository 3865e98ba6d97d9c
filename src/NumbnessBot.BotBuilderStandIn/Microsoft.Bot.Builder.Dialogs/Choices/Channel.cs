namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can show when a list of choices is offered.</summary>
public class Channel
{
    private const int Unlimited = 100;
    private const int TeamsPersonalSuggestions = 3;
    private const int TitleLength = 20;

    private static readonly Dictionary<string, (int Suggested, int Card)> Buttons = new(StringComparer.Ordinal)
    {
        ["cortana"] = (-1, Unlimited),
        ["directline"] = (Unlimited, Unlimited),
        ["directlinespeech"] = (Unlimited, Unlimited),
        ["emulator"] = (Unlimited, Unlimited),
        ["facebook"] = (10, 3),
        ["kik"] = (20, -1),
        ["line"] = (13, 99),
        ["msteams"] = (-1, 50),
        ["skype"] = (10, 3),
        ["slack"] = (-1, Unlimited),
        ["telegram"] = (Unlimited, Unlimited),
        ["webchat"] = (Unlimited, Unlimited),
    };

    /// <summary>Whether the channel shows that many suggested actions.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, conversationType: null);

    /// <summary>Whether the channel shows that many suggested actions in that type of conversation.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = null)
    {
        if (channelId == "msteams" && conversationType == "personal")
        {
            return buttonCnt <= TeamsPersonalSuggestions;
        }

        return buttonCnt <= Limits(channelId).Suggested;
    }

    /// <summary>Whether the channel shows a card with that many buttons.</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => buttonCnt <= Limits(channelId).Card;

    /// <summary>Whether the channel keeps earlier messages in sight.</summary>
    public static bool HasMessageFeed(string channelId) => channelId != "cortana";

    /// <summary>The longest title of a button, in UTF-16 characters.</summary>
    public static int MaxActionTitleLength(string channelId) => TitleLength;

    /// <summary>The channel of the turn; empty when it names none.</summary>
    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? string.Empty;

    private static (int Suggested, int Card) Limits(string channelId) =>
        channelId is not null && Buttons.TryGetValue(channelId, out var limits) ? limits : (-1, -1);
}
