namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Stands where an identity provider will be asked: an answer fails, rather than going out without proof.</summary>
internal sealed class NoTokenIssuer : IAuthenticator
{
    public Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
        => throw new NotSupportedException("The stand-in cannot yet request tokens, so a bot with an app id cannot speak to a channel.");
}
