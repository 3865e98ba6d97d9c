using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads stretches between two days or months: "from Monday to Wednesday", "between June and August", "2 to 9 February".</summary>
internal sealed class DateRangeReader(DateTimeContext context, DateReader dates, PeriodReader periods)
{
    private readonly TextTokens tokens = context.Tokens;

    public Entity Read(int at)
    {
        var start = BetweenReader.Open(tokens, at);
        return ReadDays(at, start) ?? ReadNumberedDays(at, start) ?? ReadMonths(at, start);
    }

    private Entity ReadDays(int at, int start)
    {
        if (dates.Read(start) is not { } first || BetweenReader.Link(tokens, at, first.Next) is not (> 0 and var second)) return null;
        return dates.Read(second) is { } last ? Between(InYearOf(first, last), last) : null;
    }

    // "2 to 9 February": the first day is of the month of the second.
    private Entity ReadNumberedDays(int at, int start)
    {
        if (DayNumber.Read(context, start) is not { } day) return null;
        if (BetweenReader.Link(tokens, at, day.Next) is not (> 0 and var second)) return null;
        if (dates.Read(second) is not { } last) return null;
        var (past, future) = (OfMonth(last.Past, day.Day), OfMonth(last.Future, day.Day));
        if (past == null || future == null) return null;
        if (last.Year != null) return Between(new DateSpan(day.Next, past.Value), last);
        if (last.WithoutYear is not { } named) return null;
        return Between(new DateSpan(day.Next, Timex.MonthDay(named.Month, day.Day), past.Value, future.Value), last);
    }

    private Entity ReadMonths(int at, int start)
    {
        if (periods.Read(start) is not { Mod: null, Unit: PeriodUnit.Month or PeriodUnit.Year } first) return null;
        if (BetweenReader.Link(tokens, at, first.Next) is not (> 0 and var second)) return null;
        if (periods.Read(second) is not { Mod: null } last || last.Unit != first.Unit) return null;
        var past = Ordered(first.Past.Start, last.Past.Start);
        var future = Ordered(first.Future.Start, last.Future.Start);
        var months = ((future.End.Year - future.Start.Year) * 12) + future.End.Month - future.Start.Month;
        var length = first.Unit == PeriodUnit.Year ? $"P{months / 12}Y" : $"P{months}M";
        var timex = Timex.Range(FirstDay(first), FirstDay(last), length);
        return Entity.Of(last.Next, EntityType.DateRange, past.Write(timex), future.Write(timex));
    }

    private static string FirstDay(Period period) => period.Timex + (period.Unit == PeriodUnit.Year ? "-01-01" : "-01");

    private static Entity Between(DateSpan first, DateSpan last)
    {
        var past = Ordered(first.Past, last.Past, last.IsWeekday);
        var future = Ordered(first.Future, last.Future, last.IsWeekday);
        var timex = Timex.Range(first.Timex, last.Timex, Timex.Days(future.Start, future.End));
        return Entity.Of(last.Next, EntityType.DateRange, past.Write(timex), future.Write(timex));
    }

    // What ends before it starts ends a week or a year later.
    private static DateRange Ordered(DateObject start, DateObject end, bool isWeekday = false) =>
        new(start, end >= start ? end : isWeekday ? end.AddDays(7) : end.AddYears(1));

    // "from 3 October until 21 October 2026": the year is said once.
    private static DateSpan InYearOf(DateSpan first, DateSpan last)
    {
        if (first.WithoutYear is not { } day || last.Year is not { } year) return first;
        if (day.Day > DateObject.DaysInMonth(year, day.Month)) return first;
        var date = new DateObject(year, day.Month, day.Day);
        return new DateSpan(first.Next, date > last.Past && year > 1 ? date.AddYears(-1) : date) { Year = year };
    }

    private static DateObject? OfMonth(DateObject month, int day) =>
        day <= DateObject.DaysInMonth(month.Year, month.Month) ? new DateObject(month.Year, month.Month, day) : null;
}
