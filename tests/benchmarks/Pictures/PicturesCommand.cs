using System.Diagnostics;
using System.Globalization;
using NumbnessBot.Content;

namespace NumbnessBot.Benchmarks.Pictures;

/// <summary>Makes the PNGs of the drawings with rsvg-convert (Debian: librsvg2-bin) and writes what they were made of beside them.</summary>
internal static class PicturesCommand
{
    public static int Run(string content, TextWriter output)
    {
        var pack = new ContentHost(content).Current;
        var folder = Path.Combine(content, Raster.Folder);
        Directory.CreateDirectory(folder);
        var rasters = Raster.All(pack);
        foreach (var old in Directory.GetFiles(folder, "*.png").Where(f => rasters.All(r => r.Name != Path.GetFileNameWithoutExtension(f))))
        {
            File.Delete(old);
        }

        var bytes = 0;
        foreach (var raster in rasters)
        {
            var png = PalettePng.Of(Drawn(raster));
            File.WriteAllBytes(Path.Combine(folder, raster.Name + ".png"), png);
            bytes += png.Length;
        }

        File.WriteAllText(Path.Combine(content, Raster.ListFile), Raster.List(pack));
        output.WriteLine($"Drew {rasters.Length} pictures of {bytes} bytes together.");
        return 0;
    }

    private static byte[] Drawn(Raster raster)
    {
        var start = new ProcessStartInfo("rsvg-convert") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { "-b", "white", "-w", Pixels(raster.Width), "-h", Pixels(raster.Height) })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Write(raster.Svg);
        process.StandardInput.Close();
        using var png = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(png);
        process.WaitForExit();
        return process.ExitCode == 0 ? png.ToArray() : throw new InvalidOperationException($"rsvg-convert could not draw {raster.Name}.");
    }

    private static string Pixels(int shown) => (shown * Raster.Density).ToString(CultureInfo.InvariantCulture);
}
