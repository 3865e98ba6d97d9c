namespace NumbnessBot.Language;

/// <summary>Reads days that have a place in the calendar: "yesterday evening", "last friday", "the week before last", "boxing day".</summary>
internal sealed class CalendarReader(OnsetWords words)
{
    private readonly DateReader _dates = new(words);
    private readonly Phrasebook<int> _days = new(words.Days);
    private readonly Phrasebook<OnsetWord> _lists = new(words.Lists.Where(l => l.Key is OnsetWord.Now or OnsetWord.LastNight or OnsetWord.Tonight
        or OnsetWord.Morning or OnsetWord.WeekendAlone or OnsetWord.TheOtherDay or OnsetWord.TheOtherWeek).OrderBy(l => l.Key));
    private readonly PartsOfDay _parts = new(words);
    private readonly WeekdayReader _weekdays = new(words, new PartsOfDay(words));
    private readonly PeriodReader _inPeriod = new(words);
    private readonly Phrasebook<Period> _periods = new(words.Periods);
    private readonly Phrasebook<OnsetWord> _this = new(words.Lists.Where(l => l.Key == OnsetWord.This));
    private readonly Phrasebook<OnsetWord> _allOf = new(words.Lists.Where(l => l.Key == OnsetWord.AllOf));
    private readonly Phrasebook<OnsetWord> _at = new(words.Lists.Where(l => l.Key == OnsetWord.At));
    private readonly ClockReader _clock = new(words);

    /// <param name="isNow">The words say "now", which is an onset only when nothing else is said.</param>
    /// <returns>How many words it takes; 0 when none stands here.</returns>
    public int Read(Passage passage, int at, DateTimeOffset now, out TimeSpot spot, out bool isNow)
    {
        var count = Stretch(passage, at, now, out spot, out isNow);
        if (count == 0 && _clock.Read(passage, at, out var isTold) is { } clock)
        {
            return Clock(passage, at, clock, isTold, now, out spot);
        }

        return count == 0 ? PartOf(passage, at, now, out spot) : count + ClockBehind(passage, at + count, now, ref spot);
    }

    private int Stretch(Passage passage, int at, DateTimeOffset now, out TimeSpot spot, out bool isNow)
    {
        isNow = false;
        var count = Day(passage, at, now, out spot);
        count = Longer(count, Moment(passage, at, now, out var moment, out var momentIsNow), ref spot, moment);
        isNow = momentIsNow && spot == moment;
        count = Longer(count, _weekdays.Read(passage, at, now, out var weekday), ref spot, weekday);
        count = Longer(count, _inPeriod.Read(passage, at, now, out var period), ref spot, period);
        return Longer(count, _dates.Read(passage, at, now, out var date), ref spot, date);
    }

    // "3am", "9 this morning", "8 o'clock last night", "at 2 in the morning": on the day named behind it, or the last time it was that late.
    private int Clock(Passage passage, int at, ClockTime clock, bool isTold, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        var here = at + clock.Count;
        var linked = here < passage.Count && _at.Longest(passage, here) is { } link ? link.Count : 0;
        here += linked;
        NamedStretch? part = null;
        var day = now.Date;

        // "One night" is no time of day, "one in the night" is.
        if (here < passage.Count && (isTold || linked > 0) && _parts.Named(passage, here) is { } named)
        {
            part = named.Value;
            here += named.Count;
        }

        var isDated = false;
        if (here < passage.Count && Stretch(passage, here, now, out var dated, out _) is var dating and > 0 && dated is { Earliest: { } from, Exact: true })
        {
            isDated = true;
            part ??= _parts.In(passage, here, dating);
            day = from.Date;
            here += dating;
        }

        if (!isTold && part is null)
        {
            return 0;
        }

        var time = clock.On(day, part);
        time = time > now.DateTime && !isDated ? time.AddDays(-1) : time;
        spot = Exactly(time, now);
        return isDated || part is not null ? here - at : clock.Count;
    }

    // "This morning around 6", "yesterday at 5pm".
    private int ClockBehind(Passage passage, int at, DateTimeOffset now, ref TimeSpot spot)
    {
        if (at >= passage.Count || spot is not { Exact: true, Earliest: { } from, Latest: { } to } || to - from > TimeSpan.FromHours(25)
            || _at.Longest(passage, at) is not { } link || _clock.Read(passage, at + link.Count, out var isTold) is not { } clock)
        {
            return 0;
        }

        var wholeDay = from.TimeOfDay == TimeSpan.Zero;
        if (wholeDay && !isTold)
        {
            return 0;
        }

        var time = clock.On(from.Date, wholeDay ? null : new NamedStretch(from.Hour, to.Hour, []));
        spot = time <= now.DateTime ? Exactly(time, now) : spot;
        return link.Count + clock.Count;
    }

    private static TimeSpot Exactly(DateTime time, DateTimeOffset now) =>
        new TimeSpot(TimeSpot.At(time, now), TimeSpot.At(time, now), Exact: true).Until(now);

    // "Noon yesterday", "first thing today", "lunchtime on friday".
    private int PartOf(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        if (_parts.Named(passage, at) is not { } part)
        {
            return 0;
        }

        var here = at + part.Count;
        here += here < passage.Count && _at.Longest(passage, here) is { } link ? link.Count : 0;
        if (here >= passage.Count)
        {
            return 0;
        }

        var count = Day(passage, here, now, out var day);
        count = Longer(count, _weekdays.Read(passage, here, now, out var weekday), ref day, weekday);
        if (count == 0 || day.Earliest is not { } from)
        {
            return 0;
        }

        spot = PartsOfDay.Hours(from.Date, part.Value, now);
        return here + count - at;
    }

    private static int Longer(int best, int count, ref TimeSpot spot, TimeSpot other)
    {
        if (count > best)
        {
            spot = other;
            return count;
        }

        return best;
    }

    private int Day(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        if (_days.Longest(passage, at) is not { } day)
        {
            return 0;
        }

        return day.Count + _parts.Of(passage, at + day.Count, now.Date.AddDays(-day.Value), now, out spot);
    }

    private int Moment(Passage passage, int at, DateTimeOffset now, out TimeSpot spot, out bool isNow)
    {
        spot = default;
        isNow = false;
        if (_lists.Longest(passage, at) is not { } word)
        {
            return AllOf(passage, at, now, out spot) is var all and > 0 && (isNow = true) ? all : This(passage, at, now, out spot);
        }

        var today = now.Date;
        isNow = word.Value == OnsetWord.Now;
        spot = word.Value switch
        {
            OnsetWord.Now => new TimeSpot(now.AddHours(-1), now, Exact: true),
            OnsetWord.LastNight => new TimeSpot(TimeSpot.At(today.AddHours(-4), now), TimeSpot.At(today.AddHours(6), now), Exact: true).Until(now),
            OnsetWord.Tonight => new TimeSpot(TimeSpot.At(today.AddHours(17), now), now, Exact: true).Until(now),
            OnsetWord.Morning => new TimeSpot(TimeSpot.At(today.AddHours(4), now), TimeSpot.At(today.AddHours(12), now), Exact: true).Until(now),
            OnsetWord.WeekendAlone => PeriodReader.Weekend(today, 0, now),
            OnsetWord.TheOtherWeek => TimeSpot.Days(today.AddDays(-21), today.AddDays(-7), now),
            _ => TimeSpot.Days(today.AddDays(-7), today.AddDays(-2), now),
        };
        return word.Count;
    }

    // "All morning", "all week": an answer to when, and in a story only how long each time.
    private int AllOf(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        if (_allOf.Longest(passage, at) is not { } all || at + all.Count >= passage.Count)
        {
            return 0;
        }

        var here = at + all.Count;
        if (_parts.Named(passage, here) is { } part)
        {
            spot = PartsOfDay.Hours(now.Date, part.Value, now);
            return all.Count + part.Count;
        }

        if (_periods.Longest(passage, here) is { } period)
        {
            var (first, last) = PeriodReader.Bounds(period.Value, 0, now);
            spot = TimeSpot.Days(first, last, now);
            return all.Count + period.Count;
        }

        return 0;
    }

    // "This afternoon".
    private int This(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        if (_this.Longest(passage, at) is { } word
            && _parts.Named(passage, at + word.Count) is { } part)
        {
            spot = PartsOfDay.Hours(now.Date, part.Value, now);
            return word.Count + part.Count;
        }

        return 0;
    }
}
