using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Authentication by the keys that Bot Framework's configuration uses (<c>MicrosoftAppId</c> and the like).</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotFrameworkAuthentication _inner;

    /// <exception cref="ArgumentException">The configuration contradicts itself, or names a cloud that is not known.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var cloud = ChannelEndpoints.Of(configuration["ChannelService"]);
        var endpoints = cloud with
        {
            CallerId = Configured(configuration, "CallerId", cloud.CallerId),
            ChannelIssuer = Configured(configuration, "ToBotFromChannelTokenIssuer", cloud.ChannelIssuer),
            ChannelMetadataUrl = Configured(
                configuration,
                "ToBotFromChannelOpenIdMetadataUrl",
                Configured(configuration, AuthenticationConstants.BotOpenIdMetadataKey, cloud.ChannelMetadataUrl)),
            EmulatorMetadataUrl = Configured(configuration, "ToBotFromEmulatorOpenIdMetadataUrl", cloud.EmulatorMetadataUrl),
            LoginUrl = Configured(configuration, "ToChannelFromBotLoginUrl", cloud.LoginUrl),
            Scope = Configured(configuration, "ToChannelFromBotOAuthScope", cloud.Scope),
            ValidateAuthority = !string.Equals(configuration["ValidateAuthority"], "false", StringComparison.OrdinalIgnoreCase),
        };
        _inner = BotFrameworkAuthenticationFactory.Create(
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger),
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory == null ? null : httpClientFactory.CreateClient,
            endpoints,
            logger);
    }

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken)
        => _inner.AuthenticateChannelRequestAsync(authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken)
        => _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _inner.CreateConnectorFactory(claimsIdentity);

    public override string GetOriginatingAudience() => _inner.GetOriginatingAudience();

    private static string Configured(IConfiguration configuration, string key, string otherwise)
        => configuration[key] is { Length: > 0 } value ? value : otherwise;
}
