using Microsoft.AspNetCore.Http;

namespace NumbnessBot.DirectLine;

/// <summary>Which pages may talk to the bot. A browser says in <c>Origin</c> what page asks; other programs say nothing.</summary>
internal static class Origins
{
    /// <summary>Why the text is no origin; null when it is one.</summary>
    public static string? Fault(string origin) =>
        origin.Contains('*', StringComparison.Ordinal) ? "but every site has to be named, so that no other can speak to a person in its name; list the origins one by one."
        : Uri.TryCreate(origin, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.UserInfo.Length == 0 && Of(address).Equals(origin, StringComparison.OrdinalIgnoreCase) ? null
        : "which is no origin; write scheme, host and port alone, such as https://clinic.example.";

    /// <summary>The page is ours or one of the allowed, or it is no page that asks.</summary>
    public static bool MayTalk(HttpRequest request, DirectLineSettings settings) =>
        request.Headers.Origin is not [{ } origin] ? request.Headers.Origin.Count == 0
        : settings.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase) || IsOwn(request, origin);

    /// <summary>The same host and port; behind a proxy that ends TLS the schemes may differ.</summary>
    public static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address) && origin == Of(address) && address.Authority.Equals(Authority(request, address), StringComparison.OrdinalIgnoreCase);

    private static string Of(Uri address) => $"{address.Scheme}://{address.Authority}";

    /// <summary>The request's host without the port that goes without saying.</summary>
    private static string Authority(HttpRequest request, Uri address) =>
        request.Host.Port is { } port && port == (address.Scheme == Uri.UriSchemeHttps ? 443 : 80) ? request.Host.Host : request.Host.Value ?? "";
}
