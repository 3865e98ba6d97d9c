namespace NumbnessBot.Language;

/// <summary>Reads days that have a place in the calendar: "yesterday evening", "last friday", "the week before last", "boxing day".</summary>
internal sealed class CalendarReader(OnsetWords words)
{
    private readonly DateReader _dates = new(words);
    private readonly Phrasebook<int> _days = new(words.Days);
    private readonly Phrasebook<OnsetWord> _lists = new(words.Lists.Where(l => l.Key is OnsetWord.Now or OnsetWord.LastNight or OnsetWord.Tonight
        or OnsetWord.Morning or OnsetWord.WeekendAlone or OnsetWord.TheOtherDay or OnsetWord.TheOtherWeek).OrderBy(l => l.Key));
    private readonly Phrasebook<NamedStretch> _parts = new(words.PartsOfDay.Select(p => KeyValuePair.Create(p, p.Words)));
    private readonly Phrasebook<DayOfWeek> _weekdays = new(words.Weekdays);
    private readonly Phrasebook<Period> _periods = new(words.Periods);
    private readonly Phrasebook<OnsetWord> _before = new(words.Lists.Where(l => l.Key is OnsetWord.Last or OnsetWord.This or OnsetWord.Early
        or OnsetWord.Middle or OnsetWord.Late or OnsetWord.WeekAfter).OrderBy(l => l.Key));
    private readonly Phrasebook<OnsetWord> _beforeLast = new(words.Lists.Where(l => l.Key == OnsetWord.BeforeLast));
    private readonly Phrasebook<OnsetWord> _ago = new(words.Lists.Where(l => l.Key == OnsetWord.Ago));
    private readonly Phrasebook<OnsetWord> _allOf = new(words.Lists.Where(l => l.Key == OnsetWord.AllOf));
    private readonly Phrasebook<OnsetWord> _at = new(words.Lists.Where(l => l.Key == OnsetWord.At));
    private readonly ClockReader _clock = new(words);
    private readonly Numerals _numerals = new(words.Numbers);
    private readonly WordSet _unclear = new(words.Lists[OnsetWord.UnclearNames]);
    private readonly WordSet _on = new(words.Lists[OnsetWord.OnWords]);

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
        count = Longer(count, Weekday(passage, at, now, out var weekday), ref spot, weekday);
        count = Longer(count, InPeriod(passage, at, now, out var period), ref spot, period);
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
        if (here < passage.Count && (isTold || linked > 0) && _parts.Longest(passage, here) is { } named)
        {
            part = named.Value;
            here += named.Count;
        }

        var isDated = false;
        if (here < passage.Count && Stretch(passage, here, now, out var dated, out _) is var dating and > 0 && dated is { Earliest: { } from, Exact: true })
        {
            isDated = true;
            part ??= PartIn(passage, here, dating);
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

    private NamedStretch? PartIn(Passage passage, int at, int count)
    {
        for (var i = at; i < at + count; i++)
        {
            if (_parts.Longest(passage, i) is { } part)
            {
                return part.Value;
            }
        }

        return null;
    }

    // "Noon yesterday", "first thing today", "lunchtime on friday".
    private int PartOf(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        if (_parts.Longest(passage, at) is not { } part)
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
        count = Longer(count, Weekday(passage, here, now, out var weekday), ref day, weekday);
        if (count == 0 || day.Earliest is not { } from)
        {
            return 0;
        }

        spot = Hours(from.Date, part.Value, now);
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

        return day.Count + Part(passage, at + day.Count, now.Date.AddDays(-day.Value), now, out spot);
    }

    // The part of a day, or the whole day when none is named.
    private int Part(Passage passage, int at, DateTime day, DateTimeOffset now, out TimeSpot spot)
    {
        if (at < passage.Count && _parts.Longest(passage, at) is { } part)
        {
            spot = Hours(day, part.Value, now);
            return part.Count;
        }

        if (at < passage.Count && _on.Has(passage, at) && at + 1 < passage.Count && _parts.Longest(passage, at + 1) is { } later)
        {
            spot = Hours(day, later.Value, now);
            return 1 + later.Count;
        }

        spot = TimeSpot.Days(day, day, now, exact: true);
        return 0;
    }

    private static TimeSpot Hours(DateTime day, NamedStretch part, DateTimeOffset now) =>
        new TimeSpot(TimeSpot.At(day.AddHours(part.From), now), TimeSpot.At(day.AddHours(part.To), now), Exact: true).Until(now);

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
            OnsetWord.WeekendAlone => Weekend(today, 0, now),
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
        if (_parts.Longest(passage, here) is { } part)
        {
            spot = Hours(now.Date, part.Value, now);
            return all.Count + part.Count;
        }

        if (_periods.Longest(passage, here) is { } period)
        {
            var (first, last) = Bounds(period.Value, 0, now);
            spot = TimeSpot.Days(first, last, now);
            return all.Count + period.Count;
        }

        return 0;
    }

    // "This afternoon".
    private int This(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        if (_before.Longest(passage, at) is { Value: OnsetWord.This } word && at + word.Count < passage.Count
            && _parts.Longest(passage, at + word.Count) is { } part)
        {
            spot = Hours(now.Date, part.Value, now);
            return word.Count + part.Count;
        }

        return 0;
    }

    // "Friday", "last friday", "friday night", "a week last friday", "friday before last", "friday last week".
    private int Weekday(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        var here = at;
        var weeks = 0;
        var last = false;
        while (here < passage.Count && here - at < Passage.LongestLead && _before.Longest(passage, here) is { Value: OnsetWord.Last or OnsetWord.This or OnsetWord.WeekAfter } before)
        {
            weeks += before.Value == OnsetWord.WeekAfter ? 1 : 0;
            last |= before.Value == OnsetWord.Last;
            here += before.Count;
        }

        // "2 mondays ago".
        var counted = here == at ? _numerals.Read(passage, at, out var many) is var words and > 0 && many is >= 1 and <= 10 ? words : 0 : 0;
        if (here + counted >= passage.Count || _weekdays.Longest(passage, here + counted) is not { } weekday
            || (_unclear.Has(passage, here) && passage.Count > weekday.Count && (here == 0 || !_on.Has(passage, here - 1)) && !IsPartBehind(passage, here + weekday.Count)))
        {
            return 0;
        }

        here += counted + weekday.Count;
        if (counted > 0)
        {
            if (here >= passage.Count || _ago.Longest(passage, here) is not { } ago)
            {
                return 0;
            }

            _numerals.Read(passage, at, out many);
            here += ago.Count;
            weeks = (int)many - 1;
            last = true;
        }

        if (here < passage.Count && _beforeLast.Longest(passage, here) is { } beforeLast)
        {
            weeks++;
            here += beforeLast.Count;
        }

        var back = ((int)now.DayOfWeek - (int)weekday.Value + 7) % 7;
        var day = now.Date.AddDays(-(back == 0 && (last || weeks > 0) ? 7 : back) - (7 * weeks));
        if (here < passage.Count && _before.Longest(passage, here) is { Value: OnsetWord.Last } behind
            && here + behind.Count < passage.Count && _periods.Longest(passage, here + behind.Count) is { Value: Period.Week } week)
        {
            var monday = Monday(now.Date).AddDays(-7);
            day = monday.AddDays(((int)weekday.Value + 6) % 7);
            here += behind.Count + week.Count;
        }

        return here + Part(passage, here, day, now, out spot) - at;
    }

    private bool IsPartBehind(Passage passage, int at) => at < passage.Count && _parts.Longest(passage, at) is not null;

    // "Last week", "this month", "the week before last", "the start of last year".
    private int InPeriod(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        var here = at;
        OnsetWord? third = null;
        OnsetWord? which = null;
        while (here < passage.Count && here - at < Passage.LongestLead && _before.Longest(passage, here) is { Value: not OnsetWord.WeekAfter } before)
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
        (first, end) = DateReader.Third(first, end, third);
        spot = TimeSpot.Days(first, end, now);
        return here - at;
    }

    private static (DateTime First, DateTime Last) Bounds(Period period, int back, DateTimeOffset now)
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

    private static DateTime Monday(DateTime day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    // The weekend that began last, Friday evening counted in.
    private static TimeSpot Weekend(DateTime today, int back, DateTimeOffset now)
    {
        var sinceSaturday = ((int)today.DayOfWeek + 1) % 7;
        var saturday = today.AddDays(-sinceSaturday - (7 * back));
        return new TimeSpot(TimeSpot.At(saturday.AddHours(-7), now), TimeSpot.At(saturday.AddDays(2), now)).Until(now);
    }
}
