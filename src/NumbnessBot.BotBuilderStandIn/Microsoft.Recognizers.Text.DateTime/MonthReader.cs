using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads months: "June", "August 2025", "May last year", "last February", "last month", "03/2024".</summary>
internal sealed class MonthReader(DateTimeContext context)
{
    private readonly TextTokens tokens = context.Tokens;

    public Period Read(int at) => ReadNamed(at) ?? ReadRelated(at) ?? ReadFigures(at);

    private Period ReadNamed(int at)
    {
        if (Months.Read(tokens, at) is not (> 0 and var month)) return null;
        if (YearReader.ReadAfter(context, at + 1) is { } year) return Of(year.Next, year.Year, month);
        var today = context.Today;
        var past = DateRange.OfMonth(month < today.Month ? today.Year : today.Year - 1, month);
        var future = DateRange.OfMonth(month < today.Month ? today.Year + 1 : today.Year, month);
        return new Period(at + 1, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"), past, future, PeriodUnit.Month);
    }

    // "last month", "the month", "last February"
    private Period ReadRelated(int at)
    {
        var offset = tokens.Is(at, "the") ? 0 : Relations.Read(tokens, at);
        if (offset == null) return null;
        if (tokens.Is(at + 1, "month"))
        {
            var told = context.Today.AddMonths(offset.Value);
            return Of(at + 2, told.Year, told.Month);
        }

        var month = tokens.Is(at, "the") ? 0 : Months.Read(tokens, at + 1);
        return month == 0 ? null : Of(at + 2, context.Today.Year + offset.Value, month);
    }

    private Period ReadFigures(int at)
    {
        var isFree = tokens.IsDigits(at) && tokens[at].Text.Length <= 2 && !(tokens.IsGlued(at) && tokens.Is(at - 1, "/"));
        if (!isFree || !tokens.Is(at + 1, "/") || !tokens.IsGlued(at + 1) || !tokens.IsGlued(at + 2)) return null;
        if (YearReader.Read(tokens, at + 2) is not { } year) return null;
        return int.TryParse(tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? Of(at + 3, year, month)
            : null;
    }

    private static Period Of(int next, int year, int month)
    {
        var range = DateRange.OfMonth(year, month);
        return new Period(next, Timex.Month(range.Start), range, PeriodUnit.Month);
    }
}
