using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>Where clients reach us, as they see it.</summary>
internal static class Addresses
{
    public const string Base = "/v3/directline";

    public static string Service(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}{Base}";

    /// <summary>Where the person fetches their data, for a few minutes.</summary>
    public static string Data(string service, string conversation, string token) =>
        QueryHelpers.AddQueryString($"{service}/conversations/{conversation}/data", "t", token);

    /// <summary>An absolute address, since a page may be of another site. A page that came over TLS listens over TLS, whatever the proxy before us speaks.</summary>
    public static string Stream(HttpRequest request, string conversation, string? watermark, string token)
    {
        var secure = request.IsHttps || (request.Headers.Origin is [{ } origin] && origin.StartsWith("https://", StringComparison.Ordinal) && Origins.IsOwn(request, origin));
        var address = $"{(secure ? "wss" : "ws")}://{request.Host}{request.PathBase}{Base}/conversations/{conversation}/stream";
        return QueryHelpers.AddQueryString(address, new Dictionary<string, string?> { ["watermark"] = string.IsNullOrEmpty(watermark) ? null : watermark, ["t"] = token });
    }
}
