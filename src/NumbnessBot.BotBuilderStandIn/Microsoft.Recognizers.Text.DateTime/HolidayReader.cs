namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads feasts, alone, with a year, or told from this year: "Easter", "Christmas 2025", "last Christmas".</summary>
internal sealed class HolidayReader(DateTimeContext context)
{
    public DateSpan Read(int at)
    {
        var offset = Relations.Read(context.Tokens, at);
        if (Holidays.Read(context.Tokens, offset == null ? at : at + 1) is not { } feast) return null;
        if (offset is { } years) return new DateSpan(feast.Next, feast.DayOf(context.Today.Year + years));
        if (YearReader.ReadAfter(context, feast.Next) is { } year)
        {
            return new DateSpan(year.Next, feast.DayOf(year.Year)) { Year = year.Year };
        }

        var (past, future) = NearestDates.Yearly(context.Today, y => feast.DayOf(y));
        var named = feast.DayOf(context.Today.Year);
        return new DateSpan(feast.Next, Timex.MonthDay(named.Month, named.Day), past, future)
        {
            WithoutYear = feast.IsFixed ? (named.Month, named.Day) : null,
        };
    }
}
