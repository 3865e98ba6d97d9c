using NumbnessBot.Host.Serving;

namespace NumbnessBot.Host.Configuration;

/// <summary>Looks whether the addresses that the bot trusts are ones it may trust.</summary>
internal static class ChannelCheck
{
    private const string GovernmentService = "https://botframework.azure.us";
    private const string AllowedUrls = "Channels:AllowedServiceUrls";

    private static readonly string[] trusted =
    [
        "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl", "BotOpenIdMetadata", "ToChannelFromBotLoginUrl",
    ];

    /// <summary>What is wrong, one sentence with its remedy for each fault.</summary>
    public static IEnumerable<string> Errors(IConfiguration configuration)
    {
        if (configuration["ChannelService"]?.Trim() is { Length: > 0 } service && !service.Equals(GovernmentService, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"ChannelService is '{service}'; leave it empty for the public cloud, or use {GovernmentService}.";
        }

        foreach (var key in trusted.Where(key => !string.IsNullOrEmpty(configuration[key]) && !IsSafe(configuration[key])))
        {
            yield return $"{key} must be an https address (http on this machine only), or anybody between could answer in its place.";
        }

        if (!string.IsNullOrEmpty(configuration[AllowedUrls]))
        {
            yield return $"{AllowedUrls} is a list; set {AllowedUrls}:0 and so on.";
        }

        var tokenGoesOut = !string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]);
        foreach (var entry in configuration.GetSection(AllowedUrls).GetChildren().Where(e => tokenGoesOut ? !IsSafe(e.Value) : ServiceUrls.Read(e.Value) is null))
        {
            yield return $"{entry.Path} is '{entry.Value}'; use an https address such as https://connector.example.org (http on this machine only).";
        }
    }

    private static bool IsSafe(string? text) => ServiceUrls.Read(text) is { } address && (address.Scheme == Uri.UriSchemeHttps || ServiceUrls.IsLoopback(address));
}
