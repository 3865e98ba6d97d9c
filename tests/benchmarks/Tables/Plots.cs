using System.Globalization;

namespace NumbnessBot.Benchmarks.Tables;

/// <summary>The drawings of the report, each of one table of the load command.</summary>
internal static class Plots
{
    public static IReadOnlyList<(string Table, string File, string Title)> All { get; } =
    [
        ("clients", "turns-by-clients.svg", "Turns a second against clients"),
        ("stored", "turns-by-stored.svg", "Turns a second against stored conversations"),
    ];

    /// <exception cref="ArgumentException">There is no such drawing.</exception>
    public static string Draw(string name, Table table)
    {
        var rates = table.Column("turns/s").Select(Number);
        var title = All.Single(p => p.Table == name).Title;
        return name switch
        {
            "clients" => Drawn(new LinePlot(title, "clients", "turns/s"), table.Column("bot").Zip(table.Column("clients").Select(Number), rates)),
            "stored" => Drawn(new LinePlot(title, "stored conversations", "turns/s"), table.Column("clients").Select(c => c + " clients").Zip(table.Column("bot").Select(Stored), rates)),
            _ => throw new ArgumentException($"Nothing is drawn of '{name}'.", nameof(name)),
        };
    }

    private static string Drawn(LinePlot plot, IEnumerable<(string Line, double X, double Y)> points)
    {
        foreach (var line in points.Where(p => p.X > 0).GroupBy(p => p.Line))
        {
            plot.Add(line.Key, line.Select(p => (p.X, p.Y)));
        }

        return plot.ToSvg();
    }

    /// <summary>0 for what is no number, such as a fixed rate.</summary>
    private static double Number(string cell) => double.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static double Stored(string bot) => Number(bot[(bot.LastIndexOf('@') + 1)..]);
}
