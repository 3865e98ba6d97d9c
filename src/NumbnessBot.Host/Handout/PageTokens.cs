using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Host.Handout;

/// <summary>
/// Makes and reads what stands in the address of a page for the doctor: the key of the conversation and the secret of its link, encrypted and sealed with a key of this host's
/// store. One load finds the conversation, and no table leads from one to another.
/// </summary>
internal sealed class PageTokens(ISecretStore secrets, PageLife life, TimeProvider clock) : IDisposable
{
    /// <summary>A secret of 160 random bits.</summary>
    private const int SecretBytes = 20;

    private const int Longest = 4096;
    private static readonly int nonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int tagBytes = AesGcm.TagByteSizes.MaxSize;

    private readonly RotatingKeys _keys = new(secrets, "summary-page", life.Time, clock);

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <param name="conversation">The key of the conversation.</param>
    /// <param name="link">Its link.</param>
    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be read or written now.</exception>
    public async Task<string> MakeAsync(string conversation, PageLink link, CancellationToken cancellationToken)
    {
        var key = await _keys.CurrentAsync(cancellationToken).ConfigureAwait(false);
        var plain = Encoding.UTF8.GetBytes($"{link.Secret} {conversation}");
        var sealedBytes = new byte[nonceBytes + tagBytes + plain.Length];
        var (nonce, tag, hidden) = Parts(sealedBytes);
        RandomNumberGenerator.Fill(nonce.Span);
        using var cipher = new AesGcm(key.Value, tagBytes);
        cipher.Encrypt(nonce.Span, plain, hidden.Span, tag.Span, Encoding.UTF8.GetBytes(key.Id));
        return $"{key.Id}.{Base64Url.EncodeToString(sealedBytes)}";
    }

    /// <summary>The key of the conversation and the secret; null for everything that this host has not made.</summary>
    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be read now.</exception>
    public async Task<(string Conversation, string Secret)?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > Longest || token.Split('.') is not [var id, var text] || await _keys.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } key || Decoded(text) is not { } bytes)
        {
            return null;
        }

        var (nonce, tag, hidden) = Parts(bytes);
        var plain = new byte[hidden.Length];
        try
        {
            using var cipher = new AesGcm(key.Value, tagBytes);
            cipher.Decrypt(nonce.Span, hidden.Span, tag.Span, plain, Encoding.UTF8.GetBytes(key.Id));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(plain).Split(' ', 2) is [var secret, var conversation] ? (conversation, secret) : null;
    }

    public void Dispose() => _keys.Dispose();

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Hidden) Parts(byte[] bytes) =>
        (bytes.AsMemory(0, nonceBytes), bytes.AsMemory(nonceBytes, tagBytes), bytes.AsMemory(nonceBytes + tagBytes));

    private static byte[]? Decoded(string text)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        return Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var length) && length > nonceBytes + tagBytes ? bytes[..length] : null;
    }
}
