namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where tokens come from and whom they name in one cloud; the defaults are those of the public cloud.</summary>
internal sealed record ChannelEndpoints
{
    /// <summary>Value of the setting <c>ChannelService</c> for Azure Government.</summary>
    public const string GovernmentService = "https://botframework.azure.us";

    public static ChannelEndpoints Government { get; } = new()
    {
        CallerId = "urn:botframework:azureusgov",
        ChannelIssuer = "https://api.botframework.us",
        ChannelMetadataUrl = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        EmulatorMetadataUrl =
            "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        LoginUrl = "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us",
        Scope = "https://api.botframework.us",
    };

    public string CallerId { get; init; } = "urn:botframework:azure";

    /// <summary>Who issues the tokens that channels show.</summary>
    public string ChannelIssuer { get; init; } = AuthenticationConstants.ToBotFromChannelTokenIssuer;

    public string ChannelMetadataUrl { get; init; } = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    public string EmulatorMetadataUrl { get; init; } = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl;

    public string LoginUrl { get; init; } = AuthenticationConstants.ToChannelFromBotLoginUrl;

    public string Scope { get; init; } = AuthenticationConstants.ToChannelFromBotOAuthScope;

    public bool ValidateAuthority { get; init; } = true;

    /// <exception cref="ArgumentException">The stand-in does not know the cloud.</exception>
    public static ChannelEndpoints Of(string channelService)
        => string.IsNullOrWhiteSpace(channelService) ? new ChannelEndpoints()
            : string.Equals(channelService.Trim(), GovernmentService, StringComparison.OrdinalIgnoreCase) ? Government
            : throw new ArgumentException(
                $"ChannelService must be empty (public cloud) or {GovernmentService}.",
                nameof(channelService));
}
