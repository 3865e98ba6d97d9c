using System.Security.Cryptography;

namespace NumbnessBot.Host.Page;

/// <summary>What the page may load and who may frame it; a new nonce for each response.</summary>
internal sealed record ContentPolicy(string Nonce)
{
    /// <summary>The hash of nothing: Web Chat makes one empty style element without a nonce to see what the browser knows.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    public static ContentPolicy New() => new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(18)));

    /// <param name="host">The host and port by which the page was asked for.</param>
    /// <param name="framers">Origins of other sites that may show the page.</param>
    public string Value(HostString host, IEnumerable<string> framers) => string.Join("; ",
        "default-src 'none'",
        $"script-src 'nonce-{Nonce}' 'self'",
        $"style-src 'self' 'nonce-{Nonce}' {EmptyStyle}",
        $"connect-src {string.Join(' ', Connected(host))}",
        "img-src 'self' data: blob:",
        "media-src 'self' data: blob:",
        "worker-src blob:",
        "frame-src 'none'",
        $"frame-ancestors {string.Join(' ', framers.Prepend("'self'"))}",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'");

    /// <summary>Some browsers do not count a WebSocket to the page's own host as its own origin.</summary>
    private static IEnumerable<string> Connected(HostString host) =>
        host.HasValue && host.ToUriComponent() is var name && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':' or '[' or ']')
            ? ["'self'", $"ws://{name}", $"wss://{name}"]
            : ["'self'"];
}
