using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One app id that the hosting platform vouches for, without a secret.</summary>
internal sealed class ManagedIdentityCredentialFactory(
    string appId,
    string tenantId,
    HttpClient httpClient,
    ILogger logger) : ServiceClientCredentialsFactory
{
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string requestedAppId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (!string.Equals(requestedAppId, appId, StringComparison.Ordinal))
            throw new InvalidOperationException("Credentials were asked for an app id that this bot does not have.");
        var credentials = new IssuedAppCredentials(appId, tenantId, audience, httpClient, logger, () => new NoTokenIssuer());
        return Task.FromResult<ServiceClientCredentials>(credentials);
    }

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<bool> IsValidAppIdAsync(string requestedAppId, CancellationToken cancellationToken)
        => Task.FromResult(string.Equals(requestedAppId, appId, StringComparison.Ordinal));
}
