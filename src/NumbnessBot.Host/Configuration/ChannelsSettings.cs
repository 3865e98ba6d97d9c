namespace NumbnessBot.Host.Configuration;

/// <summary>The channels that may be answered.</summary>
public sealed class ChannelsSettings
{
    /// <summary>
    /// Addresses beside those that Bot Framework publishes to which replies may be posted, such as <c>https://connector.example.org</c>; https, unless it is
    /// this machine or no app id is configured. A list: <c>Channels:AllowedServiceUrls:0</c> and so on.
    /// </summary>
    public IList<string> AllowedServiceUrls { get; } = [];
}
