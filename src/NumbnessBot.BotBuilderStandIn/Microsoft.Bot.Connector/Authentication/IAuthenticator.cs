namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets the token that a bot shows to a channel.</summary>
public interface IAuthenticator
{
    Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false);
}
