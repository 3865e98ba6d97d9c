using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads decades: "the 90s", "nineties", "the 1980s". Without a century, the last and this one are meant.</summary>
internal static class DecadeReader
{
    private static readonly Dictionary<string, int> Names = new()
    {
        ["twenties"] = 20,
        ["thirties"] = 30,
        ["forties"] = 40,
        ["fifties"] = 50,
        ["sixties"] = 60,
        ["seventies"] = 70,
        ["eighties"] = 80,
        ["nineties"] = 90,
    };

    public static Period Read(DateTimeContext context, int at)
    {
        var tokens = context.Tokens;
        var isThe = tokens.Is(at, "the");
        var start = isThe ? at + 1 : at;
        if (Names.TryGetValue(tokens[start].Text, out var named)) return Of(start + 1, named);
        var isFigures = tokens.IsDigits(start) && tokens.Is(start + 1, "s") && tokens.IsGlued(start + 1);
        if (!isFigures || !tokens[start].Text.EndsWith('0')) return null;
        if (YearReader.Read(tokens, start) is { } year)
        {
            var range = DateRange.OfYears(year, 10);
            return new Period(start + 2, Timex.Range(Timex.Date(range.Start), Timex.Date(range.End), "P10Y"), range, PeriodUnit.Days);
        }

        var isShort = isThe && tokens[start].Text.Length == 2;
        return isShort && int.TryParse(tokens[start].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var decade)
            ? Of(start + 2, decade)
            : null;
    }

    private static Period Of(int next, int decade)
    {
        var end = (decade + 10) % 100;
        var timex = string.Create(CultureInfo.InvariantCulture, $"(XX{decade:D2}-01-01,XX{end:D2}-01-01,P10Y)");
        return new Period(next, timex, DateRange.OfYears(1900 + decade, 10), DateRange.OfYears(2000 + decade, 10), PeriodUnit.Days);
    }
}
