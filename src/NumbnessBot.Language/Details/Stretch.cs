namespace NumbnessBot.Language;

/// <summary>A length of time as it was said.</summary>
/// <param name="Fine">The smallest unit that was said.</param>
/// <param name="Half">More than zero when halves were counted.</param>
/// <param name="Count">How many words it took.</param>
/// <param name="AddedDays">What a second unit adds: the 3 months of "a year and 3 months".</param>
internal readonly record struct Stretch(decimal Least, decimal Most, TimeUnit Unit, TimeUnit Fine, decimal Half, int Count, double AddedDays = 0)
{
    public double LeastDays => ((double)Least * Days(Unit)) + AddedDays;

    public double MostDays => ((double)Most * Days(Unit)) + AddedDays;

    public static double Days(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => 1 / 86400.0,
        TimeUnit.Minute => 1 / 1440.0,
        TimeUnit.Hour => 1 / 24.0,
        TimeUnit.Day => 1,
        TimeUnit.Week => 7,
        TimeUnit.Fortnight => 14,
        TimeUnit.Month => 30.4375,
        TimeUnit.Year => 365.25,
        _ => 3652.5,
    };

    /// <summary>That many units before now; whole months and years go by the calendar.</summary>
    public DateTimeOffset Before(DateTimeOffset now, decimal units)
    {
        var months = Unit switch
        {
            TimeUnit.Month => units,
            TimeUnit.Year => units * 12,
            TimeUnit.Decade => units * 120,
            _ => 0,
        };
        var whole = Math.Floor(months);
        return months == 0
            ? now.AddDays(-((double)units * Days(Unit)) - AddedDays)
            : now.AddMonths(-(int)whole).AddDays(-((double)(months - whole) * Days(TimeUnit.Month)) - AddedDays);
    }
}
