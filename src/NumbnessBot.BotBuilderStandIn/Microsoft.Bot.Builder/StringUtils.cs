using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder;

/// <summary>Shortening texts so that they fit where space is limited.</summary>
public static class StringUtils
{
    private const string Dots = "...";

    /// <summary>The text, cut to <paramref name="length"/> characters followed by dots when it is longer.</summary>
    public static string Ellipsis(string text, int length)
    {
        text ??= string.Empty;
        return text.Length <= length ? text : string.Concat(text.AsSpan(0, length), Dots);
    }

    public static StringBuilder Ellipsis(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        if (sb.Length > length)
        {
            sb.Length = length;
            sb.Append(Dots);
        }

        return sb;
    }

    /// <summary>As <see cref="Ellipsis(string, int)"/>, with the hash of the whole text at the end of a cut one.</summary>
    public static string EllipsisHash(string text, int length)
    {
        text ??= string.Empty;
        return text.Length <= length ? text : Ellipsis(text, length) + Hash(text);
    }

    public static StringBuilder EllipsisHash(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        if (sb.Length > length)
        {
            var hash = Hash(sb.ToString());
            Ellipsis(sb, length).Append(hash);
        }

        return sb;
    }

    /// <summary>The SHA-256 of the text's UTF-8 bytes, in Base64.</summary>
    public static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text ?? string.Empty)));
}
