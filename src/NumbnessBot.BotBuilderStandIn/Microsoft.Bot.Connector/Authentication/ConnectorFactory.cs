namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients for the channel behind a service URL, with the credentials of one bot.</summary>
public abstract class ConnectorFactory
{
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
