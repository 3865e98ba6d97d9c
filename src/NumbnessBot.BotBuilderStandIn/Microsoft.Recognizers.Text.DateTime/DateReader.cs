namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads a day in any form; the longest reading wins.</summary>
internal sealed class DateReader(DateTimeContext context, DurationReader durations)
{
    private readonly MonthDayReader monthDays = new(context);
    private readonly NumericDateReader numeric = new(context);
    private readonly HolidayReader holidays = new(context);
    private readonly RelativeDayReader relative = new(context, durations);
    private readonly WeekdayReader weekdays = new(context, durations, new MonthDayReader(context));

    public DateSpan Read(int at)
    {
        DateSpan best = null;
        foreach (var found in new[] { numeric.Read(at), weekdays.Read(at), monthDays.Read(at), relative.Read(at), holidays.Read(at) })
        {
            if (found != null && (best == null || found.Next > best.Next)) best = found;
        }

        return best;
    }
}
