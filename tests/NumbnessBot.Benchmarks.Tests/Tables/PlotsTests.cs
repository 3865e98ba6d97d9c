using System.Globalization;
using System.Xml.Linq;
using NumbnessBot.Benchmarks.Tables;

namespace NumbnessBot.Benchmarks.Tests.Tables;

public sealed class PlotsTests
{
    [Fact]
    public void Tenfold_is_one_step_across_and_twice_as_much_is_twice_as_high()
    {
        var plot = new LinePlot("title", "across", "up");
        plot.Add("line", [(100, 400), (1, 100), (10, 200)]);

        var points = Circles(plot.ToSvg());

        Assert.Equal(3, points.Count);
        Assert.Equal(points[1].X - points[0].X, points[2].X - points[1].X, 0.2);
        Assert.True(points[0].X < points[1].X);
        Assert.Equal(2 * (points[0].Y - points[1].Y), points[1].Y - points[2].Y, 0.2);
        Assert.True(points[0].Y > points[1].Y);
    }

    [Fact]
    public void Each_size_of_a_store_has_its_place()
    {
        var points = Circles(Plots.Draw("stored", Measured.File("stored").Table));
        Assert.Equal(2, points.Count);
        Assert.True(points.MaxBy(p => p.X).Y < points.MinBy(p => p.X).Y, "The store of a thousand did more turns.");
    }

    [Fact]
    public void What_has_no_place_on_the_axis_is_left_out()
    {
        var table = Measured.File("clients").Table;
        table.Add("ours", "half rate", "500");

        Assert.Equal(2, Circles(Plots.Draw("clients", table)).Count);
    }

    [Fact]
    public void A_name_can_hold_any_sign()
    {
        var plot = new LinePlot("a < b & c", "across", "up");
        plot.Add("\"x\" <y>", [(1, 0), (10, 3)]);

        Assert.Contains(XDocument.Parse(plot.ToSvg()).Descendants(), e => e.Value == "\"x\" <y>");
    }

    private static List<(double X, double Y)> Circles(string svg) =>
        [.. XDocument.Parse(svg).Descendants().Where(e => e.Name.LocalName == "circle").Select(e => (Number(e, "cx"), Number(e, "cy")))];

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
