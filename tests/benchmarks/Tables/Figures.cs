using System.Globalization;

namespace NumbnessBot.Benchmarks.Tables;

/// <summary>How figures are written in tables.</summary>
internal static class Figures
{
    public static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Two or three places; empty for what is not known.</summary>
    public static string Fine(double? value) => value is { } known && !double.IsNaN(known) ? known.ToString(Math.Abs(known) < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) : "";

    public static string Megabytes(double bytes) => (bytes / 1_000_000).ToString("0", CultureInfo.InvariantCulture);
}
