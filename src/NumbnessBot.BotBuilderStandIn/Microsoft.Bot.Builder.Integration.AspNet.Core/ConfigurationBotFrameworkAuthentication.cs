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

    /// <exception cref="ArgumentException">The configuration contradicts itself.</exception>
    /// <exception cref="NotSupportedException"><c>ChannelService</c> names another cloud than the public one.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (!string.IsNullOrWhiteSpace(configuration["ChannelService"]))
            throw new NotSupportedException("The Bot Builder stand-in serves the public cloud alone, so ChannelService must be empty.");
        var defaults = new ChannelEndpoints();
        var endpoints = new ChannelEndpoints
        {
            CallerId = Configured(configuration, "CallerId", defaults.CallerId),
            LoginUrl = Configured(configuration, "ToChannelFromBotLoginUrl", defaults.LoginUrl),
            Scope = Configured(configuration, "ToChannelFromBotOAuthScope", defaults.Scope),
            ValidateAuthority = !string.Equals(configuration["ValidateAuthority"], "false", StringComparison.OrdinalIgnoreCase),
        };
        _inner = BotFrameworkAuthenticationFactory.Create(
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger),
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory == null ? null : httpClientFactory.CreateClient,
            endpoints);
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
