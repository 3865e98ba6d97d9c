using System.Globalization;

namespace Microsoft.Recognizers.Text;

/// <summary>How a number is written in a resolution: up to 15 significant digits, a point before decimals, in every culture.</summary>
internal static class Figures
{
    public static string Write(double value) => value.ToString("G15", CultureInfo.InvariantCulture);
}
