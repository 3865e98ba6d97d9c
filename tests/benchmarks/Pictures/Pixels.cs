using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NumbnessBot.Benchmarks.Pictures;

/// <summary>The pixels of a PNG, row by row, as 0xrrggbb.</summary>
internal sealed record Pixels(int Width, int Height, int[] Colours)
{
    private const int HeaderLength = 8;

    /// <param name="png">Eight bits a channel, opaque, not interlaced.</param>
    public static Pixels Of(byte[] png)
    {
        var (width, height, channels) = (0, 0, 0);
        var packed = new MemoryStream();
        for (var at = HeaderLength; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var data = png.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(png, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                    channels = data[8..] is [8, 2, _, _, 0] ? 3 : data[8..] is [8, 6, _, _, 0] ? 4 : throw new NotSupportedException("Only PNGs of eight bits a channel are read.");
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        var rows = new byte[((width * channels) + 1) * height];
        zlib.ReadExactly(rows);
        return new(width, height, ColoursOf(rows, width, height, channels));
    }

    private static int[] ColoursOf(byte[] rows, int width, int height, int channels)
    {
        var colours = new int[width * height];
        var length = width * channels;
        var above = new byte[length];
        for (var y = 0; y < height; y++)
        {
            var row = rows.AsSpan((y * (length + 1)) + 1, length);
            Unfilter(rows[y * (length + 1)], row, above, channels);
            for (var x = 0; x < width; x++)
            {
                var pixel = row[(x * channels)..];
                colours[(y * width) + x] = (pixel[0] << 16) | (pixel[1] << 8) | pixel[2];
            }

            row.CopyTo(above);
        }

        return colours;
    }

    /// <summary>Each byte is stored as its difference from what its neighbours foretell.</summary>
    private static void Unfilter(byte filter, Span<byte> row, byte[] above, int channels)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (left, up, corner) = (i < channels ? 0 : row[i - channels], above[i], i < channels ? 0 : above[i - channels]);
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                _ => Foretold(left, up, corner),
            });
        }
    }

    private static int Foretold(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
