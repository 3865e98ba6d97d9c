using System.Buffers.Text;
using System.Security.Cryptography;

namespace NumbnessBot.DirectLine.Tokens;

/// <summary>Texts that nobody can guess.</summary>
internal static class Randoms
{
    /// <summary>120 random bits in the alphabet of addresses.</summary>
    public static string Text() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(15));
}
