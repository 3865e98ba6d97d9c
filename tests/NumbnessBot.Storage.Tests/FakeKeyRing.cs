using System.Security.Cryptography;
using NumbnessBot.Storage.Sealing;

namespace NumbnessBot.Storage.Tests;

/// <summary>A ring of keys in memory; the newest protects.</summary>
internal sealed class FakeKeyRing : IKeyRing
{
    private readonly List<byte> _keys = [1];

    public void Renew() => _keys.Add((byte)(_keys[^1] + 1));

    public void Lose() => _keys.RemoveAt(0);

    public byte[] Protect(byte[] value) => [_keys[^1], .. value.Select(b => (byte)(b ^ _keys[^1]))];

    public byte[] Unprotect(byte[] value) =>
        _keys.Contains(value[0]) ? [.. value.Skip(1).Select(b => (byte)(b ^ value[0]))] : throw new CryptographicException("The key is not in the ring.");
}
