using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NumbnessBot.Benchmarks.Pictures;

/// <summary>Makes a PNG small: eight colours, four bits a pixel. Line drawings look the same.</summary>
internal static class PalettePng
{
    private const int MostColours = 8;
    private static readonly byte[] signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    /// <param name="png">A PNG of eight bits a channel, not interlaced.</param>
    public static byte[] Of(byte[] png)
    {
        var pixels = Pixels.Of(png);
        var palette = pixels.Colours.GroupBy(c => c).OrderByDescending(g => g.Count()).Select(g => g.Key).ToList() is { Count: <= MostColours } few ? few : Common(pixels.Colours);
        var nearest = pixels.Colours.Distinct().ToDictionary(c => c, c => (byte)palette.IndexOf(palette.MinBy(p => Distance(p, c))));
        var rowLength = (pixels.Width + 1) / 2;
        var rows = new byte[(rowLength + 1) * pixels.Height];
        for (var i = 0; i < pixels.Colours.Length; i++)
        {
            var (y, x) = Math.DivRem(i, pixels.Width);
            rows[(y * (rowLength + 1)) + 1 + (x / 2)] |= (byte)(nearest[pixels.Colours[i]] << (x % 2 == 0 ? 4 : 0));
        }

        var to = new MemoryStream();
        to.Write(signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, pixels.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), pixels.Height);
        (header[8], header[9]) = (4, 3);
        Write(to, "IHDR", header);
        Write(to, "PLTE", [.. palette.SelectMany(c => new[] { (byte)(c >> 16), (byte)(c >> 8), (byte)c })]);
        Write(to, "IDAT", Packed(rows));
        Write(to, "IEND", []);
        return to.ToArray();
    }

    /// <summary>The colours that are seen most, when near ones count as the same.</summary>
    private static List<int> Common(int[] colours) =>
        [.. colours.GroupBy(c => c & 0xf0f0f0).OrderByDescending(g => g.Count()).Take(MostColours).Select(g => g.GroupBy(c => c).MaxBy(same => same.Count())!.Key)];

    private static int Distance(int one, int other)
    {
        var (red, green, blue) = ((one >> 16) - (other >> 16), (one >> 8 & 255) - (other >> 8 & 255), (one & 255) - (other & 255));
        return (red * red) + (green * green) + (blue * blue);
    }

    private static byte[] Packed(byte[] rows)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        return packed.ToArray();
    }

    private static void Write(Stream to, string name, byte[] data)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(name), .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        to.Write(number);
        to.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(chunk));
        to.Write(number);
    }

    /// <summary>CRC-32 as PNG has it.</summary>
    private static uint Checksum(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var octet in data)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
