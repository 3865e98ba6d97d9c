using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace NumbnessBot.Host.Page;

/// <summary>One file as it is sent.</summary>
/// <param name="Hash">Of its bytes; the same on every machine.</param>
/// <param name="Written">When it was last changed, to see whether it has to be read again.</param>
internal sealed record PageFile(string Name, string ContentType, byte[] Bytes, string Hash, DateTime Written)
{
    private readonly Lazy<byte[]> _brotli = new(() => Packed(Bytes, to => new BrotliStream(to, CompressionLevel.Optimal)));
    private readonly Lazy<byte[]> _gzip = new(() => Packed(Bytes, to => new GZipStream(to, CompressionLevel.Optimal)));

    public byte[] Brotli => _brotli.Value;

    public byte[] Gzip => _gzip.Value;

    public string Text => Encoding.UTF8.GetString(Bytes);

    public static PageFile Of(string name, string contentType, byte[] bytes, DateTime written) => new(name, contentType, bytes, HashOf(bytes), written);

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> packer)
    {
        var packed = new MemoryStream();
        using (var stream = packer(packed))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
