using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The rules of a bot on public channels: with an app id every request needs a valid token; without one, a request without a token is
/// anonymous. A token is verified whenever one is shown.
/// </summary>
internal sealed class ChannelAuthentication(
    ServiceClientCredentialsFactory credentials,
    AuthenticationConfiguration configuration,
    ChannelTokenVerifier verifier,
    Func<HttpClient> httpClients,
    ChannelEndpoints endpoints) : BotFrameworkAuthentication
{
    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken)
        => IdentifyAsync(authHeader, null, null, cancellationToken);

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await IdentifyAsync(authHeader, activity.ChannelId ?? string.Empty, activity.ServiceUrl, cancellationToken).ConfigureAwait(false);
        return new AuthenticateRequestResult
        {
            Audience = endpoints.Scope,
            CallerId = await GenerateCallerIdAsync(credentials, identity, endpoints.CallerId, cancellationToken).ConfigureAwait(false),
            ClaimsIdentity = identity,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
        => new ChannelConnectorFactory(AppIdOf(claimsIdentity), credentials, httpClients, endpoints);

    public override string GetOriginatingAudience() => endpoints.Scope;

    private async Task<ClaimsIdentity> IdentifyAsync(
        string authHeader,
        string channelId,
        string serviceUrl,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            if (await credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
                return new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
            throw new UnauthorizedAccessException("An app id is configured, so a request needs an Authorization header.");
        }

        var identity = await verifier.VerifyAsync(authHeader, channelId, serviceUrl, cancellationToken).ConfigureAwait(false);
        if (configuration?.ClaimsValidator != null)
            await configuration.ClaimsValidator.ValidateClaimsAsync([.. identity.Claims]).ConfigureAwait(false);
        return identity;
    }

    /// <summary>A channel's token is meant for the bot (its audience); the Emulator shows a token of the bot itself.</summary>
    private static string AppIdOf(ClaimsIdentity identity)
        => (identity?.FindFirst(AuthenticationConstants.AudienceClaim) ?? identity?.FindFirst(AuthenticationConstants.AppIdClaim))?.Value;
}
