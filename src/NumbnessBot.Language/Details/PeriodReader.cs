namespace NumbnessBot.Language;

/// <summary>Reads weeks, weekends, months and years counted from today: "last week", "the week before last", "the start of last year".</summary>
internal sealed class PeriodReader(OnsetWords words)
{
    private readonly Phrasebook<Period> _periods = new(words.Periods);
    private readonly Phrasebook<OnsetWord> _before = new(words.Lists.Where(l => l.Key is OnsetWord.Last or OnsetWord.This or OnsetWord.Early
        or OnsetWord.Middle or OnsetWord.Late).OrderBy(l => l.Key));
    private readonly Phrasebook<OnsetWord> _beforeLast = new(words.Lists.Where(l => l.Key == OnsetWord.BeforeLast));

    /// <returns>How many words it takes; 0 when none stands here.</returns>
    public int Read(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        var here = at;
        OnsetWord? third = null;
        OnsetWord? which = null;
        while (here < passage.Count && here - at < Passage.LongestLead && _before.Longest(passage, here) is { } before)
        {
            if (before.Value is OnsetWord.Last or OnsetWord.This)
            {
                which = before.Value;
            }
            else
            {
                third = before.Value;
            }

            here += before.Count;
        }

        if (here >= passage.Count || _periods.Longest(passage, here) is not { } period)
        {
            return 0;
        }

        here += period.Count;
        var back = which == OnsetWord.Last ? 1 : 0;
        if (here < passage.Count && _beforeLast.Longest(passage, here) is { } beforeLast)
        {
            back = 2;
            here += beforeLast.Count;
        }
        else if (which is null && third is null)
        {
            return 0;
        }

        var (first, end) = Bounds(period.Value, back, now);
        (first, end) = PastDates.Third(first, end, third);
        spot = TimeSpot.Days(first, end, now);
        return here - at;
    }

    /// <summary>The first and the last day of a period, so many before the present one.</summary>
    public static (DateTime First, DateTime Last) Bounds(Period period, int back, DateTimeOffset now)
    {
        var today = now.Date;
        switch (period)
        {
            case Period.Week:
                var monday = Monday(today).AddDays(-7 * back);
                return (monday, monday.AddDays(6));
            case Period.Weekend:
                var weekend = Weekend(today, Math.Max(0, back - 1), now);
                return (weekend.Earliest!.Value.DateTime, weekend.Latest!.Value.DateTime.AddTicks(-1));
            case Period.Month:
                var month = new DateTime(today.Year, today.Month, 1).AddMonths(-back);
                return (month, month.AddMonths(1).AddDays(-1));
            default:
                return (new DateTime(today.Year - back, 1, 1), new DateTime(today.Year - back, 12, 31));
        }
    }

    /// <summary>The first day of a day's week.</summary>
    public static DateTime Monday(DateTime day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The weekend that began last, Friday evening counted in, or so many before it.</summary>
    public static TimeSpot Weekend(DateTime today, int back, DateTimeOffset now)
    {
        var sinceSaturday = ((int)today.DayOfWeek + 1) % 7;
        var saturday = today.AddDays(-sinceSaturday - (7 * back));
        return new TimeSpot(TimeSpot.At(saturday.AddHours(-7), now), TimeSpot.At(saturday.AddDays(2), now)).Until(now);
    }
}
