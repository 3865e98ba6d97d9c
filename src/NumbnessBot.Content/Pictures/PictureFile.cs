using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NumbnessBot.Content;

/// <summary>A picture as it is sent to channels that show no drawings.</summary>
/// <param name="Name">Without its ending.</param>
/// <param name="Bytes">A PNG.</param>
public sealed record PictureFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    public const string ContentType = "image/png";

    /// <summary>In pixels, as it is shown.</summary>
    public int Width => BinaryPrimitives.ReadInt32BigEndian(Bytes.Span[16..]) / Raster.Density;

    /// <summary>In pixels, as it is shown.</summary>
    public int Height => BinaryPrimitives.ReadInt32BigEndian(Bytes.Span[20..]) / Raster.Density;

    /// <summary>Of the bytes, so that an address names this very picture; sixteen characters.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span))[..16];
}
