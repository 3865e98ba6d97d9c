using System.Globalization;
using System.Text;

namespace NumbnessBot.Benchmarks.Tables;

/// <summary>A drawing of lines over a logarithmic axis, as SVG.</summary>
internal sealed class LinePlot(string title, string across, string up)
{
    private const int Width = 720;
    private const int Height = 400;
    private const int Left = 80;
    private const int Right = 150;
    private const int Top = 50;
    private const int Bottom = 60;
    private const int Steps = 5;

    private static readonly string[] colours = ["#0b6e99", "#c2571a", "#4c7a34", "#7b3f8c", "#8a6d00", "#444444"];
    private readonly List<(string Name, IReadOnlyList<(double X, double Y)> Points)> _lines = [];

    /// <param name="points">Places across, which are above 0, and heights.</param>
    public void Add(string name, IEnumerable<(double X, double Y)> points) => _lines.Add((name, [.. points.OrderBy(p => p.X)]));

    public string ToSvg()
    {
        var places = _lines.SelectMany(l => l.Points).Select(p => p.X).Distinct().Order().ToList();
        var top = RoundUp(_lines.SelectMany(l => l.Points).Select(p => p.Y).DefaultIfEmpty(1).Max());
        var (least, most) = (Math.Log(places.FirstOrDefault(1)), Math.Log(places.LastOrDefault(1)));
        double X(double x) => Left + ((Width - Left - Right) * (most > least ? (Math.Log(x) - least) / (most - least) : 0.5));
        double Y(double y) => Height - Bottom - ((Height - Top - Bottom) * y / top);

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\" aria-label=\"{Escape(title)}\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>\n");
        Text(svg, Left, 28, "start", title, 16);
        Text(svg, (Left + Width - Right) / 2.0, Height - 16, "middle", across);
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"20\" y=\"{(Top + Height - Bottom) / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 20 {(Top + Height - Bottom) / 2})\">{Escape(up)}</text>\n");
        for (var i = 0; i <= Steps; i++)
        {
            var height = top * i / Steps;
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {Y(height):0.#}H{Width - Right}\" stroke=\"#dddddd\"/>\n");
            Text(svg, Left - 8, Y(height) + 4, "end", height.ToString("N0", CultureInfo.InvariantCulture));
        }

        foreach (var place in places)
        {
            Text(svg, X(place), Height - Bottom + 20, "middle", place.ToString("N0", CultureInfo.InvariantCulture));
        }

        // Names stand at the ends of their lines, moved apart where these end close together.
        var taken = double.NegativeInfinity;
        foreach (var (line, i) in _lines.Select((line, i) => (line, i)).Where(l => l.line.Points.Count > 0).OrderBy(l => Y(l.line.Points[^1].Y)))
        {
            var colour = colours[i % colours.Length];
            var path = string.Join('L', line.Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.X):0.#} {Y(p.Y):0.#}")));
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n");
            foreach (var (x, y) in line.Points)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(x):0.#}\" cy=\"{Y(y):0.#}\" r=\"3.5\" fill=\"{colour}\"/>\n");
            }

            taken = Math.Max(taken + 16, Y(line.Points[^1].Y) + 4);
            Text(svg, X(line.Points[^1].X) + 10, taken, "start", line.Name, 13, colour);
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The next of 1 to 5 or 10 times a power of ten.</summary>
    private static double RoundUp(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 1))));
        return new[] { 1, 2, 3, 4, 5, 10 }.Select(n => n * power).First(n => n >= value);
    }

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text, int size = 13, string colour = "#222222") =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" font-size=\"{size}\" fill=\"{colour}\">{Escape(text)}</text>\n");

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text)!;
}
