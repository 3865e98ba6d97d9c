using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using NumbnessBot.Host.Configuration;
using NumbnessBot.Host.Guarding;

namespace NumbnessBot.Host.Operating;

/// <summary>A page for operators at <c>/operators</c>: counts of this host since it started, and nobody's words. There only when <c>Operators:Key</c> is set.</summary>
internal static class OperatorsPage
{
    public static void Map(IEndpointRouteBuilder routes, OperatorsSettings settings)
    {
        if (settings.Key is { Length: > 0 } key)
        {
            // Made now, so that nothing that happens before the first look is missed.
            var tally = routes.ServiceProvider.GetRequiredService<Tally>();
            routes.MapGet("/operators", (HttpContext http, FailedTries tries) => WriteAsync(http, tally, key, tries));
        }
    }

    private static Task WriteAsync(HttpContext http, Tally tally, string key, FailedTries tries)
    {
        if (tries.AreOver(http))
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return RequestLimits.WriteAsync(http);
        }

        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        var authorization = http.Request.Headers.Authorization.ToString();
        if (!Knows(authorization, key))
        {
            if (authorization.Length > 0)
            {
                tries.Count(http);
            }

            headers.WWWAuthenticate = "Basic realm=\"operators\", charset=\"UTF-8\"";
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        return Results.Content(Html(tally), "text/html; charset=utf-8").ExecuteAsync(http);
    }

    /// <summary>Whether the password of a Basic header is the key; compared in a time that tells nothing of it.</summary>
    private static bool Knows(string authorization, string key)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header) || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var bytes = new byte[(header.Parameter?.Length ?? 0) * 3 / 4 + 3];
        return Convert.TryFromBase64String(header.Parameter ?? "", bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length) is var pair
            && pair.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(pair[(colon + 1)..])), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    private static string Html(Tally tally)
    {
        var rows = new StringBuilder();
        foreach (var (instrument, tags, count, total) in tally.Rows())
        {
            var mean = instrument.EndsWith(".duration", StringComparison.Ordinal) ? (total * 1000 / count).ToString("0.0 ms", CultureInfo.InvariantCulture) : "";
            rows.Append(CultureInfo.InvariantCulture, $"<tr><td>{Encode(instrument)}</td><td>{Encode(tags)}</td><td>{count}</td><td>{mean}</td></tr>\n");
        }

        return $$"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="30"><title>NumbnessBot: counts</title>
            <style>body{font:16px system-ui;margin:2rem;color-scheme:light dark}td,th{padding:.2rem 1rem .2rem 0;text-align:left}td:nth-child(n+3){text-align:right}</style>
            </head><body><h1>NumbnessBot {{Encode(ProgramVersion.Text)}}</h1>
            <p>Counts of this host since it started. No words of anyone are kept here.</p>
            <table><thead><tr><th scope="col">what</th><th scope="col">which</th><th scope="col">count</th><th scope="col">mean</th></tr></thead><tbody>
            {{rows}}</tbody></table></body></html>
            """;
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
