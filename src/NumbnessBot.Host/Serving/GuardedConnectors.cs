using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace NumbnessBot.Host.Serving;

/// <summary>Makes clients for service URLs on the list alone, wherever the URL comes from: an activity, or a reference that was stored long ago.</summary>
internal sealed class GuardedConnectors(ConnectorFactory inner, ServiceUrls urls) : ConnectorFactory
{
    /// <summary>Stands for "no address": the replies go into the HTTP answer, and nothing answers to this name.</summary>
    public const string Nowhere = "https://replies.invalid/";

    /// <exception cref="ServiceUrlRefusedException">The address is not on the list.</exception>
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        serviceUrl == Nowhere || urls.Allows(serviceUrl) ? inner.CreateAsync(serviceUrl, audience, cancellationToken) : throw new ServiceUrlRefusedException();
}
