using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication that adapters use.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>Authentication without an app id: anonymous requests alone are served.</summary>
    public static BotFrameworkAuthentication Create()
        => Create(new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), null, new ChannelEndpoints());

    /// <param name="credentials">The bot's app ids.</param>
    /// <param name="configuration">What is asked beyond a valid token.</param>
    /// <param name="httpClients">Null for the connections that the whole process shares.</param>
    /// <param name="endpoints">Where tokens come from.</param>
    internal static BotFrameworkAuthentication Create(
        ServiceClientCredentialsFactory credentials,
        AuthenticationConfiguration configuration,
        Func<HttpClient> httpClients,
        ChannelEndpoints endpoints)
        => new ChannelAuthentication(
            credentials,
            configuration,
            new NoTokenVerifier(),
            httpClients ?? (() => SharedHttpClient.Instance),
            endpoints);
}
