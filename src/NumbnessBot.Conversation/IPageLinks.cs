using Microsoft.Bot.Builder;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation;

/// <summary>Makes the addresses of pages for the doctor. Implemented by the Host.</summary>
public interface IPageLinks
{
    /// <summary>A link that nobody has had yet.</summary>
    PageLink New(DateTimeOffset now);

    /// <summary>Where the page of this turn's conversation opens with the link.</summary>
    /// <exception cref="Turns.StoreUnavailableException">The key that addresses are made with cannot be read or kept now.</exception>
    Task<PageAddress> AddressAsync(ITurnContext turnContext, PageLink link, CancellationToken cancellationToken);
}
