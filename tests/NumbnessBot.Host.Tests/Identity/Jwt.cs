using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NumbnessBot.Host.Tests.Identity;

/// <summary>Writes tokens of any kind, good and bad.</summary>
internal static class Jwt
{
    public static string Signed(RSA key, JsonObject header, JsonObject claims) =>
        Joined(header, claims, input => key.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>Signed with a shared secret, for which an attacker takes the issuer's public key.</summary>
    public static string WithSecret(byte[] secret, JsonObject header, JsonObject claims) => Joined(header, claims, input => HMACSHA256.HashData(secret, input));

    public static string Unsigned(JsonObject header, JsonObject claims) => Joined(header, claims, _ => []);

    public static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string Joined(JsonObject header, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var input = $"{Encoded(header.ToJsonString())}.{Encoded(claims.ToJsonString())}";
        return $"{input}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(input)))}";
    }
}
