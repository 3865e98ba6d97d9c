using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>
/// Reads weekdays with what pins them down: "last Tuesday", "Thursday the 12th", "last week Monday", "Tuesday 3 weeks ago".
/// </summary>
internal sealed class WeekdayReader(DateTimeContext context, DurationReader durations, MonthDayReader monthDays)
{
    private readonly TextTokens tokens = context.Tokens;
    private readonly RelativeDayReader relative = new(context, durations);

    public DateSpan Read(int at)
    {
        if (Relations.Read(tokens, at) is { } offset) return ReadRelated(at + 1, offset);
        var place = Weekdays.Read(tokens, at);
        if (place == 0) return null;
        return ReadWithDate(at + 1) ?? ReadWithDay(at + 1, place) ?? ReadInWeek(at + 1, place)
            ?? NearestDates.Weekday(context, at + 1, place);
    }

    // "last Monday", "last week Monday", "next week on Friday"
    private DateSpan ReadRelated(int at, int offset)
    {
        var weekday = !tokens.Is(at, "week") ? at : tokens.Is(at + 1, "on") ? at + 2 : at + 1;
        var place = Weekdays.Read(tokens, weekday);
        return place == 0 ? null : new DateSpan(weekday + 1, InWeek(context.Today.AddDays(7 * offset), place));
    }

    // "Sunday 15 November", "Sunday, 15 November"
    private DateSpan ReadWithDate(int at)
    {
        var date = monthDays.Read(tokens.Is(at, ",") ? at + 1 : at);
        return date?.WithoutYear != null || date?.Year != null ? date : null;
    }

    // "Thursday the 12th": the nearest month in which it is one, else this month.
    private DateSpan ReadWithDay(int at, int place)
    {
        if (monthDays.ReadOrdinal(at) is not { } ordinal) return null;
        var thisMonth = context.Today.AddDays(1 - context.Today.Day);
        var days = new[] { 0, -1, 1 }.Select(months => thisMonth.AddMonths(months))
            .Where(month => ordinal.Day <= DateObject.DaysInMonth(month.Year, month.Month))
            .Select(month => month.AddDays(ordinal.Day - 1))
            .ToList();
        var matching = days.Where(day => Weekdays.Place(day) == place).ToList();
        return new DateSpan(ordinal.Next, matching.Count > 0 ? matching[0] : days[0]);
    }

    // "Monday last week", "Tuesday 3 weeks ago"
    private DateSpan ReadInWeek(int at, int place)
    {
        if (Relations.Read(tokens, at) is { } offset && tokens.Is(at + 1, "week"))
        {
            return new DateSpan(at + 2, InWeek(context.Today.AddDays(7 * offset), place));
        }

        return relative.ReadShifted(at) is { Duration.HasClock: false } shifted && !tokens.Is(at, "in")
            ? new DateSpan(shifted.Next, InWeek(shifted.Moment.Date, place))
            : null;
    }

    private static DateObject InWeek(DateObject day, int place) => DateRange.WeekOf(day).Start.AddDays(place - 1);
}
