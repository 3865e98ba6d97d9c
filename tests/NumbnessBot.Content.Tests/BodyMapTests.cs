using System.Xml.Linq;

namespace NumbnessBot.Content.Tests;

public sealed class BodyMapTests
{
    private static readonly BodyMap map = RealContent.Pack.Map;

    [Fact]
    public void Each_place_that_can_be_answered_has_its_area()
    {
        var values = RealContent.Pack.Vocabulary.Attribute(map.Attribute!.Value)!.Values;

        Assert.NotEmpty(values);
        Assert.Equal(values.Order(), map.Areas.Order());
    }

    [Fact]
    public void A_marked_place_is_striped_in_every_view_that_shows_it()
    {
        var drawn = XElement.Parse(map.Marked(["lower-back"], "Marked: lower back"));

        var marked = drawn.Descendants().Where(e => (string?)e.Attribute("fill") == "url(#marked-area)").ToList();
        Assert.Equal(2, marked.Count);
        Assert.All(marked, e => Assert.Equal("lower-back", (string?)e.Attribute(BodyMap.AreaMember)));
        Assert.Equal("img", (string?)drawn.Attribute("role"));
        Assert.Equal("Marked: lower back", (string?)drawn.Attribute("aria-label"));
        Assert.Contains(drawn.Descendants(), e => e.Name.LocalName == "pattern" && (string?)e.Attribute("id") == "marked-area");
    }

    [Fact]
    public void The_whole_back_marks_its_parts()
    {
        var drawn = XElement.Parse(map.Marked(["whole-back"], ""));

        var marked = drawn.Descendants().Where(e => (string?)e.Attribute("data-marked") == "true").Select(e => (string)e.Attribute(BodyMap.AreaMember)!).ToHashSet();
        Assert.Equal(["lower-back", "mid-back", "neck", "upper-back", "whole-back"], marked.Order());
    }

    [Fact]
    public void Marking_changes_no_later_map()
    {
        var before = map.Marked([], "");

        map.Marked(["neck", "buttock"], "");

        Assert.Equal(before, map.Marked([], ""));
        Assert.DoesNotContain("data-marked", before, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_map_is_to_say_cannot_become_markup()
    {
        var drawn = XElement.Parse(map.Marked(["<script>"], "\"><script>"));

        Assert.Equal("\"><script>", (string?)drawn.Attribute("aria-label"));
        Assert.DoesNotContain(drawn.Descendants(), e => e.Name.LocalName == "script");
    }

    /// <summary>Tiles that do not join would break the figure in two.</summary>
    [Fact]
    public void The_tiles_of_one_view_are_of_one_height_and_each_place_has_one()
    {
        Assert.NotEmpty(map.Columns);
        Assert.Single(map.Columns.SkipLast(1).Select(c => c.Height).Distinct());
        Assert.Equal(map.Areas.Order(), map.Columns.SelectMany(c => c.Tiles).Select(t => t.Area).OfType<string>().Distinct().Order());
        Assert.All(map.Columns.SelectMany(c => c.Tiles).Where(t => t.Area is not null), t => Assert.True(t.Height >= 24, $"{t.Name} is too low to be tapped."));
        Assert.All(map.Columns.Where(c => c.Tiles.Any(t => t.Area is not null)), c => Assert.True(c.Width >= 24));
    }

    [Fact]
    public void Each_tile_has_its_picture_plain_and_marked_and_the_whole_back_marks_its_parts_tiles()
    {
        var tiles = map.Columns.SelectMany(c => c.Tiles).ToList();

        Assert.All(tiles, t => Assert.True(RealContent.Pack.Images.ContainsKey(t.Name)));
        Assert.All(tiles.Where(t => t.Area is not null), t => Assert.NotEqual(RealContent.Pack.Images[t.Name].Hash, RealContent.Pack.Images[t.MarkedName].Hash));
        Assert.All(tiles.Where(t => t.Area == "neck"), t => Assert.Equal(["neck", "whole-back"], t.MarkedBy.AsEnumerable()));
    }

    [Fact]
    public void Each_png_is_a_small_one_of_the_size_that_is_shown_twice_over()
    {
        var rasters = Raster.All(RealContent.Pack).ToList();

        Assert.NotEmpty(rasters);
        Assert.All(rasters, r =>
        {
            var bytes = RealContent.Pack.Images[r.Name].Bytes.Span;
            Assert.True(bytes.StartsWith<byte>([0x89, 0x50, 0x4e, 0x47]));
            Assert.InRange(bytes.Length, 60, 8000);
            Assert.Equal(r.Width * Raster.Density, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes[16..]));
            Assert.Equal(r.Height * Raster.Density, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        });
    }

    /// <summary>The stripes stand out by light and dark alone.</summary>
    [Fact]
    public void The_stripes_differ_from_each_other_and_from_the_areas_in_light()
    {
        var (line, tint) = (Colour.Of(BodyMap.MarkLine)!.Value, Colour.Of(BodyMap.MarkTint)!.Value);

        Assert.True(Colour.Contrast(line, tint) >= 3);
        Assert.True(Colour.Contrast(line, Colour.Of("#ffffff")!.Value) >= 4.5);
    }

    [Fact]
    public void Contrast_is_that_of_the_published_formula()
    {
        Assert.Equal(21, Colour.Contrast(Colour.Of("#000000")!.Value, Colour.Of("#ffffff")!.Value), 2);
        Assert.Equal(4.54, Colour.Contrast(Colour.Of("#767676")!.Value, Colour.Of("#ffffff")!.Value), 2);
        Assert.Null(Colour.Of("red"));
        Assert.Null(Colour.Of("#12345g"));
    }
}
