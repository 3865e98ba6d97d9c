namespace NumbnessBot.Host.Serving;

/// <summary>Reads a request's JSON body into memory, up to a limit.</summary>
internal static class BodyReader
{
    /// <summary>Largest body in bytes.</summary>
    public const int Largest = 256 * 1024;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The body without a byte order mark; null when it was refused, and the answer is then written.</summary>
    public static async Task<ArraySegment<byte>?> ReadJsonAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            await Refusal.WriteAsync(http, StatusCodes.Status415UnsupportedMediaType, "The content type must be application/json.").ConfigureAwait(false);
            return null;
        }

        if (await ReadAsync(http.Request, http.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            await Refusal.WriteAsync(http, StatusCodes.Status413PayloadTooLarge, $"The body is larger than {Largest} bytes.").ConfigureAwait(false);
            return null;
        }

        return body.AsSpan().StartsWith(Mark) ? body[Mark.Length..] : body;
    }

    /// <summary>The body, or null when it is too large.</summary>
    private static async Task<ArraySegment<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

        var buffer = new byte[(int)(request.ContentLength ?? 4096) + 1];
        var length = 0;
        while (true)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            if (read == 0)
            {
                return new(buffer, 0, length);
            }

            if (length > Largest)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, Largest + 1));
            }
        }
    }
}
