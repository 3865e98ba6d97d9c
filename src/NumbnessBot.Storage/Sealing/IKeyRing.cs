using System.Security.Cryptography;

namespace NumbnessBot.Storage.Sealing;

/// <summary>Keys that are kept outside of the store and renewed from time to time. With them the keys in the store are protected.</summary>
public interface IKeyRing
{
    byte[] Protect(byte[] value);

    /// <exception cref="CryptographicException">The key that protects the value is not in the ring any more, or the value was changed.</exception>
    byte[] Unprotect(byte[] value);
}
