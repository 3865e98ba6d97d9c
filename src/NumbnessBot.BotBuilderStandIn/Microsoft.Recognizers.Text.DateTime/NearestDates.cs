using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Places days that the text does not pin down: the last one before today, and the next one from today on.</summary>
internal static class NearestDates
{
    // The longest gap between two 29ths of February.
    private const int MostYears = 8;

    public static DateSpan Weekday(DateTimeContext context, int next, int place)
    {
        var future = context.Today.AddDays((place - Weekdays.Place(context.Today) + 7) % 7);
        return new DateSpan(next, Timex.Weekday(place), future.AddDays(-7), future) { IsWeekday = true };
    }

    /// <summary>Null for a day that the month never has.</summary>
    public static DateSpan MonthDay(DateTimeContext context, int next, int month, int day)
    {
        if (day < 1 || day > DateObject.DaysInMonth(2000, month)) return null;
        var (past, future) = Yearly(
            context.Today,
            year => day <= DateObject.DaysInMonth(year, month) ? new DateObject(year, month, day) : null);
        return new DateSpan(next, Timex.MonthDay(month, day), past, future) { WithoutYear = (month, day) };
    }

    public static DateSpan DayOfMonth(DateTimeContext context, int next, int day)
    {
        var thisMonth = new DateObject(context.Today.Year, context.Today.Month, 1);
        DateObject Nearest(Func<DateObject, bool> fits) => Enumerable.Range(-3, 7)
            .Select(months => thisMonth.AddMonths(months))
            .Where(month => day <= DateObject.DaysInMonth(month.Year, month.Month))
            .Select(month => month.AddDays(day - 1))
            .Where(fits)
            .MinBy(date => Math.Abs((date - context.Today).TotalDays));
        return new DateSpan(next, $"XXXX-XX-{day:D2}", Nearest(date => date < context.Today), Nearest(date => date >= context.Today));
    }

    /// <summary>The last time before today and the next one from today on of a day that comes once a year.</summary>
    public static (DateObject Past, DateObject Future) Yearly(DateObject today, Func<int, DateObject?> dayOf)
    {
        var days = Enumerable.Range(today.Year - MostYears, (2 * MostYears) + 1).Select(dayOf).OfType<DateObject>().ToList();
        return (days.Last(day => day < today), days.First(day => day >= today));
    }
}
