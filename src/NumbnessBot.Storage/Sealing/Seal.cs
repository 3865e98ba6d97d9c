using System.Security.Cryptography;
using System.Text;

namespace NumbnessBot.Storage.Sealing;

/// <summary>Seals texts with AES-256-GCM, each to its conversation and its place there, so that none can be put in another's stead.</summary>
internal static class Seal
{
    public const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>What is kept unsealed is JSON, which never begins so.</summary>
    private const string Mark = "sealed:";

    public static bool IsOn(string text) => text.StartsWith(Mark, StringComparison.Ordinal);

    public static string Put(byte[] key, string conversation, string place, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = whole.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, whole.AsSpan(NonceBytes, plain.Length), whole.AsSpan(NonceBytes + plain.Length), Bound(conversation, place));
        return Mark + Convert.ToBase64String(whole);
    }

    /// <summary>The text; null when it was sealed with another key, elsewhere, or was changed.</summary>
    public static string? Open(byte[] key, string conversation, string place, string text)
    {
        var whole = new byte[text.Length];
        if (!Convert.TryFromBase64Chars(text.AsSpan(Mark.Length), whole, out var length) || length < NonceBytes + TagBytes)
        {
            return null;
        }

        var plain = new byte[length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(whole.AsSpan(0, NonceBytes), whole.AsSpan(NonceBytes, plain.Length), whole.AsSpan(length - TagBytes, TagBytes), plain, Bound(conversation, place));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] Bound(string conversation, string place) => Encoding.UTF8.GetBytes($"{place}\n{conversation}");
}
