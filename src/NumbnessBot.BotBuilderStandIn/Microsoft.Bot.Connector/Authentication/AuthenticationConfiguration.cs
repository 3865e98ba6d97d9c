namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a bot asks of tokens beyond their being valid.</summary>
public class AuthenticationConfiguration
{
    public virtual ClaimsValidator ClaimsValidator { get; set; }

    public string[] RequiredEndorsements { get; set; } = [];

    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}
