using NumbnessBot.Conversation.Payloads;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Report;

namespace NumbnessBot.Conversation.Talking;

/// <summary>Offers the page for the doctor: its link stands in the case, and goes when the case goes.</summary>
internal static class Handout
{
    /// <summary>A link with less left than this is not handed out any more.</summary>
    private static readonly TimeSpan shortest = TimeSpan.FromHours(1);

    /// <summary>Puts a link into the case where it has none, and onto the next message. Where there can be none the text of the page does.</summary>
    public static async Task OfferAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Links is not { } links)
        {
            return;
        }

        var link = talk.Case.Link is { } kept && kept.IsGoodAt(talk.Now + shortest) ? kept : links.New(talk.Now);
        try
        {
            var address = await links.AddressAsync(talk.Context, link, cancellationToken).ConfigureAwait(false);
            talk.Case = talk.Case with { Link = link };
            talk.Summary = new SummaryPayload { Path = address.Path, Url = address.Url, Until = PageTime.Iso(link.Until) };
        }
        catch (StoreUnavailableException)
        {
            // No advice waits for a link.
        }
    }
}
