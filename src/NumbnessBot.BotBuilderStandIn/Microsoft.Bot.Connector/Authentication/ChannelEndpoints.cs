namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where tokens come from and whom they name; the defaults are those of the public cloud.</summary>
internal sealed record ChannelEndpoints
{
    public string CallerId { get; init; } = "urn:botframework:azure";

    public string LoginUrl { get; init; } = AuthenticationConstants.ToChannelFromBotLoginUrl;

    public string Scope { get; init; } = AuthenticationConstants.ToChannelFromBotOAuthScope;

    public bool ValidateAuthority { get; init; } = true;
}
