using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>The body from behind, from the side and from the front, with an area for each place that can be answered.</summary>
public sealed class BodyMap
{
    /// <summary>Names the value that an element of a view stands for.</summary>
    public const string AreaMember = "data-area";

    /// <summary>Names a larger area that an area belongs to, and with which it is marked.</summary>
    public const string WithinMember = "data-within";

    /// <summary>The light stripes of a marked area, and the dark ones, which are seen without telling colours apart.</summary>
    internal const string MarkTint = "#bfe0ea";
    internal const string MarkLine = "#0b5a75";
    private const string MarkId = "marked-area";
    private const double Gap = 12;

    private readonly ImmutableArray<Picture> _views;

    private readonly ImmutableArray<MapCut> _cuts;

    internal BodyMap(ImmutableArray<Picture> views, FindingId? attribute, ImmutableArray<MapCut> cuts)
    {
        (_views, _cuts) = (views, cuts);
        Attribute = attribute;
        Areas = views.SelectMany(v => v.Areas).Select(a => (string)a.Attribute(AreaMember)!).ToFrozenSet();
        Columns = [.. cuts.Select((c, i) => c.Column(i))];
    }

    /// <summary>The attribute whose values the areas are; null where no question asks with the map.</summary>
    public FindingId? Attribute { get; }

    /// <summary>The values that have an area.</summary>
    public FrozenSet<string> Areas { get; }

    /// <summary>The map as tiles, for channels that show pictures and no drawings.</summary>
    public ImmutableArray<MapColumn> Columns { get; }

    /// <summary>
    /// The map with areas marked, as an SVG element that can stand in a page: striped, so that no one needs to tell colours apart. It holds no style and no script.
    /// </summary>
    /// <param name="areas">Values of <see cref="Attribute"/>; what has no area is passed over.</param>
    /// <param name="alt">What the map shows, for those who do not see it.</param>
    public string Marked(IEnumerable<string> areas, string alt)
    {
        var marked = areas.ToHashSet(StringComparer.Ordinal);
        var (width, height) = (_views.Sum(v => v.Box[2]) + (Gap * Math.Max(0, _views.Length - 1)), _views.Select(v => v.Box[3]).DefaultIfEmpty().Max());
        var map = new XElement(
            Picture.Namespace + "svg",
            new XAttribute("viewBox", $"0 0 {Text(width)} {Text(height)}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", alt),
            Stripes());
        var left = 0.0;
        foreach (var view in _views)
        {
            map.Add(View(view, left, marked));
            left += view.Box[2] + Gap;
        }

        return map.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The PNGs of the tiles, plain and marked.</summary>
    internal IEnumerable<Raster> Rasters() => _cuts.SelectMany((c, i) => c.Rasters(i));

    /// <summary>A view at its place in the map.</summary>
    private static XElement View(Picture view, double left, HashSet<string> marked)
    {
        var drawn = WithMarks(view.Root, marked);
        drawn.SetAttributeValue("x", Text(left));
        drawn.SetAttributeValue("width", Text(view.Box[2]));
        drawn.SetAttributeValue("height", Text(view.Box[3]));
        drawn.SetAttributeValue("data-view", view.Name);
        return drawn;
    }

    /// <summary>A copy in which the areas are marked.</summary>
    internal static XElement WithMarks(XElement root, IReadOnlySet<string> marked)
    {
        var drawn = new XElement(root);
        foreach (var area in drawn.Descendants().Where(e => IsMarked(e, marked)))
        {
            area.SetAttributeValue("fill", $"url(#{MarkId})");
            area.SetAttributeValue("stroke", MarkLine);
            area.SetAttributeValue("data-marked", "true");
        }

        return drawn;
    }

    /// <summary>The stripes that a marked area is filled with.</summary>
    internal static XElement Stripes() => new(
        Picture.Namespace + "defs",
        new XElement(
            Picture.Namespace + "pattern",
            new XAttribute("id", MarkId),
            new XAttribute("width", "7"),
            new XAttribute("height", "7"),
            new XAttribute("patternUnits", "userSpaceOnUse"),
            new XAttribute("patternTransform", "rotate(45)"),
            new XElement(Picture.Namespace + "rect", new XAttribute("width", "7"), new XAttribute("height", "7"), new XAttribute("fill", MarkTint), new XAttribute("stroke", "none")),
            new XElement(Picture.Namespace + "path", new XAttribute("d", "M0 0V7"), new XAttribute("stroke", MarkLine), new XAttribute("stroke-width", "3"))));

    private static bool IsMarked(XElement element, IReadOnlySet<string> marked) =>
        (element.Attribute(AreaMember) is { } own && marked.Contains(own.Value)) || (element.Attribute(WithinMember) is { } whole && marked.Contains(whole.Value));

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
