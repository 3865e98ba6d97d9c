using System.Security.Cryptography;

namespace NumbnessBot.Storage.Sealing;

/// <summary>The program's own secrets, protected with the key ring. Those that were written unprotected are read as they are.</summary>
internal sealed class SealedSecrets(IKeyRing ring)
{
    private static ReadOnlySpan<byte> Mark => "sealed:"u8;

    public StoredSecret Protect(StoredSecret secret) => secret with { Value = [.. Mark, .. ring.Protect(secret.Value)] };

    /// <summary>Null when the key that protects it is lost.</summary>
    public StoredSecret? Open(StoredSecret kept)
    {
        try
        {
            return kept.Value.AsSpan().StartsWith(Mark) ? kept with { Value = ring.Unprotect(kept.Value[Mark.Length..]) } : kept;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
