using Microsoft.AspNetCore.Http;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>Reads a body into memory, up to a limit.</summary>
internal static class Body
{
    /// <summary>Largest activity in bytes, as for every channel.</summary>
    public const int LargestActivity = 256 * 1024;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The body without a byte order mark; null when it is larger than <see cref="LargestActivity"/>.</summary>
    public static async Task<Memory<byte>?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[4096];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > LargestActivity)
            {
                return null;
            }
        }

        var length = (int)whole.Length;
        var bytes = whole.GetBuffer().AsMemory(0, length);
        return bytes.Span.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;
    }

    public static IResult TooLarge() => Problem.Of(StatusCodes.Status413PayloadTooLarge, $"The activity is larger than {LargestActivity} bytes.");
}
