using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads a day with its month: "12 March 2024", "March 12", "the 3rd of November", and days without one: "on the 9th".</summary>
internal sealed class MonthDayReader(DateTimeContext context)
{
    private static readonly HashSet<string> BeforeDay = new()
    {
        "on", "by", "since", "until", "till", "before", "after", "from", "to", "around", "and",
    };

    private readonly TextTokens tokens = context.Tokens;

    public DateSpan Read(int at)
    {
        var isThe = tokens.Is(at, "the");
        var day = isThe ? at + 1 : at;
        return ReadDayFirst(day) ?? ReadOfMonthTold(day) ?? (isThe ? ReadLoneDay(at) : ReadMonthFirst(at));
    }

    /// <summary>"the 12th" after a weekday.</summary>
    public (int Day, int Next)? ReadOrdinal(int at) => DayNumber.ReadOrdinal(context, tokens.Is(at, "the") ? at + 1 : at);

    // "12 March", "3rd of November"
    private DateSpan ReadDayFirst(int at)
    {
        if (DayNumber.Read(context, at) is not { } day) return null;
        var month = tokens.Is(day.Next, "of") || tokens.Is(day.Next, "-") ? day.Next + 1 : day.Next;
        return Months.Read(tokens, month) is > 0 and var number ? Build(number, day.Day, month + 1) : null;
    }

    // "March 12", "November the 3rd"
    private DateSpan ReadMonthFirst(int at)
    {
        if (Months.Read(tokens, at) is not (> 0 and var month)) return null;
        var start = tokens.Is(at + 1, ".") || tokens.Is(at + 1, "-") ? at + 2 : at + 1;
        var day = tokens.Is(start, "the") ? DayNumber.ReadOrdinal(context, start + 1) : DayNumber.Read(context, start);
        return day is { } found ? Build(month, found.Day, found.Next) : null;
    }

    private DateSpan Build(int month, int day, int next)
    {
        if (YearReader.ReadAfter(context, next) is not { } year) return NearestDates.MonthDay(context, next, month, day);
        if (day > DateObject.DaysInMonth(year.Year, month)) return null;
        return new DateSpan(year.Next, new DateObject(year.Year, month, day)) { Year = year.Year };
    }

    // "on the 9th", "the 9th" alone; elsewhere it may be the 9th of anything.
    private DateSpan ReadLoneDay(int at)
    {
        if (!tokens.IsDigits(at + 1) || DayNumber.ReadOrdinal(context, at + 1) is not { } day) return null;
        var isDay = tokens.IsAny(at - 1, BeforeDay) || tokens[day.Next].Kind == TokenKind.None;
        return isDay ? NearestDates.DayOfMonth(context, day.Next, day.Day) : null;
    }

    // "20 last month", "20th of this month"
    private DateSpan ReadOfMonthTold(int at)
    {
        if ((DayNumber.Read(context, at) ?? DayNumber.ReadWord(context, at)) is not { } day) return null;
        var told = tokens.Is(day.Next, "of") ? day.Next + 1 : day.Next;
        if (Relations.Read(tokens, told) is not { } offset || !tokens.Is(told + 1, "month")) return null;
        var month = context.Today.AddMonths(offset);
        return day.Day <= DateObject.DaysInMonth(month.Year, month.Month)
            ? new DateSpan(told + 2, new DateObject(month.Year, month.Month, day.Day))
            : null;
    }
}
