namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Stands where an identity provider will be asked. An answer to an authenticated channel fails, rather than going out without proof.</summary>
internal sealed class NoTokenIssuer : IAuthenticator
{
    public Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
        => throw new NotSupportedException("The Bot Builder stand-in cannot yet request tokens, so a bot with an app id cannot answer through a channel's Connector.");
}
