using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Days from <paramref name="Start"/> up to, without, <paramref name="End"/>.</summary>
internal readonly record struct DateRange(DateObject Start, DateObject End)
{
    public static DateRange OfMonth(int year, int month)
    {
        var start = new DateObject(year, month, 1);
        return new DateRange(start, start.AddMonths(1));
    }

    public static DateRange OfYears(int year, int count = 1) => new(new DateObject(year, 1, 1), new DateObject(year + count, 1, 1));

    /// <summary>The week, from Monday, that contains the day.</summary>
    public static DateRange WeekOf(DateObject day)
    {
        var monday = day.Date.AddDays(-Weekdays.Place(day) + 1);
        return new DateRange(monday, monday.AddDays(7));
    }

    public TimexValue Write(string timex) => new(timex, Start: Timex.Date(Start), End: Timex.Date(End));
}
