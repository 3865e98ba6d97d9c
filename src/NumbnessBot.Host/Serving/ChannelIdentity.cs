using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace NumbnessBot.Host.Serving;

/// <summary>
/// Verifies callers by the configured identity, and lets replies go to addresses on the list alone; who gets the replies in the HTTP answer need not
/// name an address for them.
/// </summary>
internal sealed partial class ChannelIdentity(IConfiguration configuration, IHttpClientFactory clients, ServiceUrls urls, ILogger<ChannelIdentity> logger)
    : ConfigurationBotFrameworkAuthentication(
        configuration,
        new ConfigurationServiceClientCredentialFactory(configuration, clients.CreateClient(), logger),
        new AuthenticationConfiguration { ValidTokenIssuers = OwnIssuers(configuration["MicrosoftAppTenantId"]) },
        clients,
        logger)
{
    /// <exception cref="UnauthorizedAccessException">The caller proves nothing.</exception>
    /// <exception cref="ServiceUrlRefusedException">The caller is known, but asks for replies at an address that is not on the list.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        AuthenticateRequestResult result;
        try
        {
            result = await base.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // Microsoft's packages say so of a header in which no token stands.
            throw new UnauthorizedAccessException("The Authorization header holds no token.");
        }

        if (!urls.Allows(activity.ServiceUrl))
        {
            if (activity.DeliveryMode != DeliveryModes.ExpectReplies)
            {
                LogRefused(logger, ServiceUrls.Read(activity.ServiceUrl)?.Host ?? "an unreadable address");
                throw new ServiceUrlRefusedException();
            }

            activity.ServiceUrl = GuardedConnectors.Nowhere;
        }

        result.ConnectorFactory = new GuardedConnectors(result.ConnectorFactory, urls);
        return result;
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new GuardedConnectors(base.CreateConnectorFactory(claimsIdentity), urls);

    /// <summary>Issuers of the tokens that a bot of a single tenant gets for itself, as the Emulator does.</summary>
    private static string[] OwnIssuers(string? tenant) => string.IsNullOrWhiteSpace(tenant)
        ? []
        :
        [
            .. new[]
            {
                AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2,
                AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
            }.Select(template => template.Replace("{0}", tenant.Trim(), StringComparison.Ordinal)),
        ];

    [LoggerMessage(EventId = 1004, Level = LogLevel.Warning, Message = "An activity was refused, since replies to {Server} are not allowed; see Channels:AllowedServiceUrls.")]
    private static partial void LogRefused(ILogger log, string server);
}
