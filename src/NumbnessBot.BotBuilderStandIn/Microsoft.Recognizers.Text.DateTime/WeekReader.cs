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

    private static Period ReadNumbered(DateTimeContext context, int at)
    {
        if (context.Numbers.ReadAmount(at) is not { IsWhole: true, Value: >= 1 and <= 53 } number) return null;
        var year = context.Today.Year;
        if (number.Value > ISOWeek.GetWeeksInYear(year)) return null;
        var monday = ISOWeek.ToDateTime(year, (int)number.Value, DayOfWeek.Monday);
        return new Period(number.Next, Timex.Week(monday), DateRange.WeekOf(monday), PeriodUnit.Week);
    }
}
