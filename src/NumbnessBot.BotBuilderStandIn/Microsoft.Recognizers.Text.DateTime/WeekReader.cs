using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads weeks and weekends: "last week", "the week", "weekend", "week 28".</summary>
internal static class WeekReader
{
    public static Period Read(DateTimeContext context, int at)
    {
        var tokens = context.Tokens;
        if (tokens.Is(at, "weekend")) return Weekend(context, at + 1, 0);
        if (tokens.Is(at, "week")) return ReadNumbered(context, at + 1);
        if (ReadOfMonth(context, tokens.Is(at, "the") ? at + 1 : at) is { } ofMonth) return ofMonth;
        var offset = tokens.Is(at, "the") ? 0 : Relations.Read(tokens, at);
        if (offset == null) return null;
        if (tokens.Is(at + 1, "weekend")) return Weekend(context, at + 2, offset.Value);
        if (!tokens.Is(at + 1, "week")) return null;
        var week = DateRange.WeekOf(context.Today.AddDays(7 * offset.Value));
        return new Period(at + 2, Timex.Week(week.Start), week, PeriodUnit.Week);
    }

    private static Period Weekend(DateTimeContext context, int next, int offset)
    {
        var week = DateRange.WeekOf(context.Today.AddDays(7 * offset));
        return new Period(next, Timex.Week(week.Start) + "-WE", week with { Start = week.End.AddDays(-2) }, PeriodUnit.Days);
    }

    // "the first week of June": the week of its first Monday
    private static Period ReadOfMonth(DateTimeContext context, int at)
    {
        var tokens = context.Tokens;
        if (DayNumber.ReadOrdinal(context, at) is not { Day: <= 4 } place || !tokens.Is(place.Next, "week")) return null;
        if (tokens[place.Next + 1].Text is not ("of" or "in")) return null;
        if (new MonthReader(context).Read(place.Next + 2) is not { } month) return null;
        return month with
        {
            Timex = string.Create(CultureInfo.InvariantCulture, $"{month.Timex}-W{place.Day:D2}"),
            Past = NthWeek(month.Past, place.Day),
            Future = NthWeek(month.Future, place.Day),
            Unit = PeriodUnit.Week,
        };
    }

    private static DateRange NthWeek(DateRange month, int place)
    {
        var monday = month.Start.AddDays((8 - Weekdays.Place(month.Start)) % 7).AddDays(7 * (place - 1));
        return new DateRange(monday, monday.AddDays(7));
    }

    private static Period ReadNumbered(DateTimeContext context, int at)
    {
        if (context.Numbers.ReadAmount(at) is not { IsWhole: true, Value: >= 1 and <= 53 } number) return null;
        var year = context.Today.Year;
        if (number.Value > ISOWeek.GetWeeksInYear(year)) return null;
        var monday = ISOWeek.ToDateTime(year, (int)number.Value, DayOfWeek.Monday);
        return new Period(number.Next, Timex.Week(monday), DateRange.WeekOf(monday), PeriodUnit.Week);
    }
}
