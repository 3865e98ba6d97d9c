using System.Collections.Immutable;
using System.Xml.Linq;

namespace NumbnessBot.Content;

/// <summary>A column of pictures/map.yaml: a strip of a view and where it is cut.</summary>
/// <param name="Scale">Pixels for one unit of the drawing.</param>
/// <param name="From">Left edge in the drawing.</param>
/// <param name="To">Right edge in the drawing.</param>
/// <param name="Rows">Lower edge and area of each tile, from above.</param>
internal sealed record MapCut(Picture View, double Scale, double From, double To, ImmutableArray<(double To, string? Area)> Rows)
{
    /// <summary>Edges are put on whole pixels, so that tiles join without a seam.</summary>
    public MapColumn Column(int number)
    {
        var tiles = ImmutableArray.CreateBuilder<MapTile>();
        var top = Pixel(0);
        foreach (var (to, area) in Rows)
        {
            var bottom = Pixel(to - View.Box[1]);
            tiles.Add(new($"map-{number + 1}-{tiles.Count + 1}", area, bottom - top, MarkedBy(area)));
            top = bottom;
        }

        return new(Pixel(To - From), tiles.ToImmutable());
    }

    /// <summary>The PNGs of the column, each plain and marked.</summary>
    public IEnumerable<Raster> Rasters(int number)
    {
        var column = Column(number);
        var top = 0;
        foreach (var tile in column.Tiles)
        {
            ImmutableArray<double> box = [From, View.Box[1] + (top / Scale), column.Width / Scale, tile.Height / Scale];
            yield return Raster.Part(tile.Name, View.Root, box, column.Width, tile.Height);
            if (tile.Area is { } area)
            {
                yield return Raster.Part(tile.MarkedName, Marked(area), box, column.Width, tile.Height);
            }

            top += tile.Height;
        }
    }

    private XElement Marked(string area)
    {
        var drawn = BodyMap.WithMarks(View.Root, new HashSet<string> { area });
        drawn.AddFirst(BodyMap.Stripes());
        return drawn;
    }

    private ImmutableArray<string> MarkedBy(string? area) => area is null ? []
        : [area, .. View.Areas.Where(a => (string?)a.Attribute(BodyMap.AreaMember) == area).Select(a => (string?)a.Attribute(BodyMap.WithinMember)).OfType<string>().Distinct()];

    private int Pixel(double units) => (int)Math.Round(units * Scale);
}
