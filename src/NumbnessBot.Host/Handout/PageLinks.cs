using Microsoft.Bot.Builder;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.DirectLine;
using NumbnessBot.Host.Configuration;
using NumbnessBot.Triage;

namespace NumbnessBot.Host.Handout;

/// <summary>Addresses of pages for the doctor on this host.</summary>
internal sealed class PageLinks(PageTokens tokens, PageLife life, Settings settings) : IPageLinks
{
    public PageLink New(DateTimeOffset now) => new(PageTokens.NewSecret(), now + life.Time);

    public async Task<PageAddress> AddressAsync(ITurnContext turnContext, PageLink link, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var token = await tokens.MakeAsync(ConversationKey.Of(activity.ChannelId, activity.Conversation?.Id), link, cancellationToken).ConfigureAwait(false);
        var path = $"{SummaryEndpoints.Base}/{token}";
        var host = string.IsNullOrWhiteSpace(settings.PublicUrl) ? OwnDirectLine.AddressOf(turnContext) : settings.PublicUrl.TrimEnd('/');
        return new PageAddress(path, host is null ? null : host + path);
    }
}
