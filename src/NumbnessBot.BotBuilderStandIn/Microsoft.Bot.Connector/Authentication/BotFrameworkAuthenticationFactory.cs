using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication that adapters use.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>Authentication without an app id: anonymous requests alone are served.</summary>
    public static BotFrameworkAuthentication Create()
        => Create(new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), null, new ChannelEndpoints(), null);

    /// <param name="credentials">The bot's app ids.</param>
    /// <param name="configuration">What is asked beyond a valid token.</param>
    /// <param name="httpClients">Null for the connections that the whole process shares.</param>
    /// <param name="endpoints">Where tokens come from.</param>
    /// <param name="logger">Null for nobody.</param>
    /// <exception cref="ArgumentException">The keys of an issuer would be fetched over an open connection.</exception>
    internal static BotFrameworkAuthentication Create(
        ServiceClientCredentialsFactory credentials,
        AuthenticationConfiguration configuration,
        Func<HttpClient> httpClients,
        ChannelEndpoints endpoints,
        ILogger logger)
    {
        httpClients ??= () => SharedHttpClient.Instance;
        var channelKeys = Keys("ToBotFromChannelOpenIdMetadataUrl", endpoints.ChannelMetadataUrl);
        var emulatorKeys = Keys("ToBotFromEmulatorOpenIdMetadataUrl", endpoints.EmulatorMetadataUrl);
        var verifier = new ChannelTokenVerifier(credentials, configuration, endpoints, channelKeys, emulatorKeys);
        return new ChannelAuthentication(credentials, configuration, verifier, httpClients, endpoints);

        SigningKeyRing Keys(string setting, string address)
            => Uri.TryCreate(address, UriKind.Absolute, out var uri) && SigningKeySource.IsSafe(uri)
                ? new SigningKeyRing(new SigningKeySource(address, httpClients), TimeProvider.System, logger ?? NullLogger.Instance)
                : throw new ArgumentException($"{setting} must be an https address.", nameof(endpoints));
    }
}
