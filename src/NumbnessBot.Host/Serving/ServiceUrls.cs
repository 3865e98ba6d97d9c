using System.Net;

namespace NumbnessBot.Host.Serving;

/// <summary>
/// Where replies, and the bot's token with them, may go: the addresses that Bot Framework publishes, those in <c>Channels:AllowedServiceUrls</c>, and in
/// Development this machine, which is where the Emulator is. Without an app id nobody vouches for an address, so the published ones are left out then.
/// </summary>
/// <param name="extra">Absolute addresses; scheme, host and port must be the same, the path may be any.</param>
/// <param name="withPublished">True with an app id.</param>
/// <param name="withLoopback">True in Development.</param>
internal sealed class ServiceUrls(IEnumerable<string> extra, bool withPublished, bool withLoopback)
{
    /// <summary>Teams' connector. The rest of trafficmanager.net belongs to anybody who rents a name there.</summary>
    private const string Teams = "smba.trafficmanager.net";

    /// <summary>Domains that Microsoft alone gives names in: Bot Framework's channels, and Teams for the clouds of the US government.</summary>
    private static readonly string[] domains =
    [
        "botframework.com", "botframework.us", "botframework.azure.us",
        "infra.gcc.teams.microsoft.com", "infra.gov.teams.microsoft.us", "infra.dod.teams.microsoft.us",
    ];

    private readonly Uri[] _extra = [.. extra.Select(Read).OfType<Uri>()];

    public bool Allows(string? serviceUrl) =>
        Read(serviceUrl) is { } address
        && ((withPublished && IsPublished(address)) || (withLoopback && IsLoopback(address)) || _extra.Any(allowed => HasSameOrigin(allowed, address)));

    /// <summary>The address in a text; null when the text is no plain address of a server, or one that two readers could read differently.</summary>
    public static Uri? Read(string? text) =>
        text is not null
        && text.All(c => char.IsAscii(c) && !char.IsControl(c) && c is not (' ' or '\\' or '@'))
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.UserInfo.Length == 0
            ? address
            : null;

    public static bool IsLoopback(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static bool IsPublished(Uri address) =>
        address is { IsDefaultPort: true, HostNameType: UriHostNameType.Dns }
        && address.Scheme == Uri.UriSchemeHttps
        && (address.Host.Equals(Teams, StringComparison.OrdinalIgnoreCase)
            || domains.Any(domain => address.Host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase)));

    private static bool HasSameOrigin(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
