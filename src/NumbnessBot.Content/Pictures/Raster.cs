using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace NumbnessBot.Content;

/// <summary>A PNG to be made of a drawing or a part of one.</summary>
/// <param name="Name">Of the PNG, without its ending.</param>
/// <param name="Width">In pixels, as it is shown; the PNG has <see cref="Density"/> times as many.</param>
/// <param name="Height">In pixels, as it is shown.</param>
/// <param name="Svg">What is to be drawn, on white.</param>
public sealed record Raster(string Name, int Width, int Height, string Svg)
{
    /// <summary>Pixels of the PNG for one that is shown, so that it is sharp on good screens.</summary>
    public const int Density = 2;

    /// <summary>Where the PNGs lie, and the list of the drawings that they were made of.</summary>
    public const string Folder = "pictures/png";
    public const string ListFile = "generated/pictures.txt";

    /// <summary>Height of a picture that stands by itself.</summary>
    private const int PictureHeight = 210;

    /// <summary>Of what is to be drawn; another after any change.</summary>
    public string Source => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Width} {Height} {Svg}")))[..16];

    /// <summary>Every PNG that the content needs.</summary>
    public static ImmutableArray<Raster> All(ContentPack pack) =>
        [.. pack.Map.Rasters(), .. pack.Pictures.Values.Where(p => !p.IsView && !p.Box.IsEmpty).OrderBy(p => p.Name, StringComparer.Ordinal).Select(Whole)];

    /// <summary>The list of what the PNGs are made of, a line each.</summary>
    public static string List(ContentPack pack) => string.Concat(All(pack).Select(r => $"{r.Name} {r.Source}\n"));

    /// <param name="name">Of the PNG.</param>
    /// <param name="root">The drawing.</param>
    /// <param name="box">Left, top, width and height of the part.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    internal static Raster Part(string name, XElement root, ImmutableArray<double> box, int width, int height)
    {
        var drawn = new XElement(root);
        drawn.SetAttributeValue("viewBox", string.Join(' ', box.Select(n => n.ToString("0.###", CultureInfo.InvariantCulture))));
        drawn.SetAttributeValue("preserveAspectRatio", "none");
        return new(name, width, height, drawn.ToString(SaveOptions.DisableFormatting));
    }

    private static Raster Whole(Picture picture) =>
        Part(picture.Name, picture.Root, picture.Box, (int)Math.Round(PictureHeight * picture.Box[2] / picture.Box[3]), PictureHeight);
}
