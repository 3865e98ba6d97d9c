namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients over pooled connections.</summary>
internal sealed class ChannelConnectorFactory(
    string appId,
    ServiceClientCredentialsFactory credentials,
    Func<HttpClient> httpClients,
    ChannelEndpoints endpoints) : ConnectorFactory
{
    /// <exception cref="ArgumentNullException">The activity named no service URL, so nobody can be answered.</exception>
    /// <exception cref="UriFormatException">The service URL is not absolute.</exception>
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var address = new Uri(serviceUrl, UriKind.Absolute);
        var scope = string.IsNullOrEmpty(audience) ? endpoints.Scope : audience;
        var proof = await credentials.CreateCredentialsAsync(
            appId,
            scope,
            endpoints.LoginUrl,
            endpoints.ValidateAuthority,
            cancellationToken).ConfigureAwait(false);
        return new ConnectorClient(address, proof, httpClients(), disposeHttpClient: false);
    }
}
