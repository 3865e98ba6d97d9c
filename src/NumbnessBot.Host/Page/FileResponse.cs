using Microsoft.Net.Http.Headers;

namespace NumbnessBot.Host.Page;

/// <summary>Sends a file of the page: compressed where the client can, not at all where it has it already.</summary>
internal static class FileResponse
{
    private const string Forever = "public, max-age=31536000, immutable";

    /// <param name="immutable">The address names this very version.</param>
    public static async Task WriteAsync(HttpContext http, PageFile file, bool immutable)
    {
        var headers = http.Response.GetTypedHeaders();
        http.Response.Headers.CacheControl = immutable ? Forever : "no-cache";
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        headers.ETag = new EntityTagHeaderValue($"\"{file.Hash}\"", isWeak: true);
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(headers.ETag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var (encoding, bytes) = Accepted(http, "br") ? ("br", file.Brotli) : Accepted(http, "gzip") ? ("gzip", file.Gzip) : (null, file.Bytes);
        http.Response.ContentType = file.ContentType;
        http.Response.Headers.ContentEncoding = encoding;
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
        }
    }

    private static bool Accepted(HttpContext http, string encoding) =>
        http.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && e.Quality != 0);
}
