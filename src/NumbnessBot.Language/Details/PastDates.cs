namespace NumbnessBot.Language;

/// <summary>Days that have come already: an onset is never in the future.</summary>
internal static class PastDates
{
    /// <summary>Earlier years are taken for other numbers.</summary>
    public const int FirstYear = 1920;

    /// <summary>The day, or null when the calendar has none such.</summary>
    public static DateTime? Date(int year, int month, int day) =>
        year is >= FirstYear and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    /// <summary>The year in full: "24" is 2024, "85" is 1985.</summary>
    public static int FullYear(int year, DateTimeOffset now) =>
        year >= 100 ? year : year + (2000 + year > now.Year ? 1900 : 2000);

    /// <summary>The day in the year that was said, or else in the last year in which it has come; null when it has not come yet.</summary>
    public static DateTime? Past(int? year, int month, int day, DateTimeOffset now)
    {
        if (year is { } said)
        {
            return Date(said, month, day) is { } date && date <= now.Date ? date : null;
        }

        return Date(now.Year, month, day) is { } thisYear && thisYear <= now.Date ? thisYear : Date(now.Year - 1, month, day);
    }

    /// <summary>The early, middle or late third of a stretch of days; the whole stretch when none is named.</summary>
    public static (DateTime First, DateTime Last) Third(DateTime first, DateTime last, OnsetWord? which)
    {
        var third = (last - first) / 3;
        return which switch
        {
            OnsetWord.Early => (first, (first + third).Date),
            OnsetWord.Middle => ((first + third).Date, (last - third).Date),
            OnsetWord.Late => ((last - third).Date, last),
            _ => (first, last),
        };
    }

    /// <summary>Easter Sunday, by the anonymous Gregorian algorithm.</summary>
    public static DateTime Easter(int year)
    {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var days = h + l - (7 * m) + 114;
        return new DateTime(year, days / 31, (days % 31) + 1);
    }
}
