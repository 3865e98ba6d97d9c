namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A token and the moment it expires.</summary>
public class AuthenticatorResult
{
    public string AccessToken { get; set; }

    public DateTimeOffset ExpiresOn { get; set; }
}
