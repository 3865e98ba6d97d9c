using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One app id that the hosting platform vouches for, without a secret.</summary>
internal sealed class ManagedIdentityCredentialFactory(
    string appId,
    string tenantId,
    HttpClient httpClient,
    ILogger logger) : ServiceClientCredentialsFactory
{
    private readonly ConcurrentDictionary<string, IAuthenticator> _issuers = new();

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string requestedAppId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (!string.Equals(requestedAppId, appId, StringComparison.Ordinal))
            throw new InvalidOperationException("Credentials were asked for an app id that this bot does not have.");
        var credentials = new IssuedAppCredentials(appId, tenantId, audience, httpClient, logger, _issuers.GetOrAdd(audience, Issuer));
        return Task.FromResult<ServiceClientCredentials>(credentials);
    }

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<bool> IsValidAppIdAsync(string requestedAppId, CancellationToken cancellationToken)
        => Task.FromResult(string.Equals(requestedAppId, appId, StringComparison.Ordinal));

    private IAuthenticator Issuer(string audience)
    {
        var app = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId))
            .WithHttpClientFactory(new TokenHttp(httpClient))
            .Build();
        return new TokenRequest(
            renew => app.AcquireTokenForManagedIdentity(audience).WithForceRefresh(renew).ExecuteAsync(),
            logger);
    }
}
