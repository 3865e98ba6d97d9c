namespace NumbnessBot.Language;

/// <summary>Reads a time to come: "in two weeks", "tomorrow morning", "next monday at 5", "on 4 december".</summary>
public sealed class AheadReader
{
    private const int MostWords = 30;
    private const int DaysOfAWeek = 7;
    private const int EarliestPartHour = 9;
    private const int LatestPartHour = 20;
    private const int FirstHourAlone = 8;
    private static readonly DateTimeOffset anyDay = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly DurationReader _durations;
    private readonly DateReader _dates;
    private readonly ClockReader _clock;
    private readonly Phrasebook<int> _days;
    private readonly Phrasebook<bool> _next;
    private readonly Phrasebook<DayOfWeek> _weekdays;
    private readonly Phrasebook<Period> _periods;
    private readonly Phrasebook<NamedStretch> _parts;
    private readonly Phrasebook<OnsetWord> _today;
    private readonly Phrasebook<OnsetWord> _at;

    internal AheadReader(OnsetWords words, CommandWords commands)
    {
        _durations = new DurationReader(words);
        _dates = new DateReader(words);
        _clock = new ClockReader(words);
        _days = new Phrasebook<int>(commands.Ahead);
        _next = new Phrasebook<bool>([KeyValuePair.Create(true, commands.Next)]);
        _weekdays = new Phrasebook<DayOfWeek>(words.Weekdays);
        _periods = new Phrasebook<Period>(words.Periods);
        _parts = new Phrasebook<NamedStretch>(words.PartsOfDay.Select(p => KeyValuePair.Create(p, p.Words)));
        _today = new Phrasebook<OnsetWord>(words.Lists.Where(l => l.Key == OnsetWord.Tonight));
        _at = new Phrasebook<OnsetWord>(words.Lists.Where(l => l.Key == OnsetWord.At));
    }

    /// <summary>The text names a time to come.</summary>
    public bool Reads(string text) => Read(text, anyDay) is not null;

    /// <summary>The first time to come that the text names; null when it names none.</summary>
    /// <param name="text">What the person typed.</param>
    /// <param name="now">The person's present time.</param>
    public Ahead? Read(string text, DateTimeOffset now)
    {
        var passage = Passage.Read(text);
        if (passage.Count > MostWords)
        {
            return null;
        }

        DateTime? day = null;
        DateTimeOffset? moment = null;
        ClockTime? clock = null;
        NamedStretch? part = null;
        for (var at = 0; at < passage.Count;)
        {
            var dated = day is not null || moment is not null;
            var count = 1;
            if (passage[at].IsMark)
            {
                at++;
                continue;
            }

            if (!dated && Day(passage, at, now, out var named) is var dayed and > 0)
            {
                (day, count) = (named, dayed);
            }
            else if (clock is null && Clock(passage, at, out var told) is var timed and > 0)
            {
                (clock, count) = (told, timed);
            }
            else if (!dated && Duration(passage, at, now, out var span) is var lasting and > 0)
            {
                (moment, count) = (now + span, lasting);
            }
            else if (part is null && _parts.Longest(passage, at) is { } ofDay)
            {
                (part, count) = (ofDay.Value, ofDay.Count);
            }
            else if (part is null && _today.Longest(passage, at) is { } tonight)
            {
                (part, day, count) = (new NamedStretch(LatestPartHour, LatestPartHour, []), day ?? now.Date, tonight.Count);
            }

            at += count;
        }

        return Meant(day, moment, clock, part, now);
    }

    private static Ahead? Meant(DateTime? day, DateTimeOffset? moment, ClockTime? clock, NamedStretch? part, DateTimeOffset now)
    {
        if (moment is { } then)
        {
            if (then - now < TimeSpan.FromDays(1) && clock is null && part is null)
            {
                return new Ahead(then, HourTold: true);
            }

            day = then.Date;
        }

        if (clock is null && part is null)
        {
            return day is null ? null : new Ahead(On(day.Value + now.TimeOfDay, now), HourTold: false);
        }

        var on = day ?? now.Date;
        var time = clock is { } told ? Told(told, on, part) : on.AddHours(Math.Clamp(part!.From + 1, EarliestPartHour, LatestPartHour));

        // "At 9" in the evening, or "in the morning" at noon: the next day.
        time = day is null && time <= now.DateTime ? time.AddDays(1) : time;
        return new Ahead(On(time, now), HourTold: true);
    }

    /// <summary>"At 5" is in the afternoon where nothing else is said.</summary>
    private static DateTime Told(ClockTime clock, DateTime day, NamedStretch? part) =>
        clock.On(day, part) is var time && clock.Half is null && part is null && clock.Hour is > 0 and < FirstHourAlone ? time.AddHours(12) : time;

    private static DateTimeOffset On(DateTime local, DateTimeOffset now) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), now.Offset);

    private int Day(Passage passage, int at, DateTimeOffset now, out DateTime day)
    {
        day = now.Date;
        if (_days.Longest(passage, at) is { } named)
        {
            day = now.Date.AddDays(named.Value);
            return named.Count;
        }

        var lead = _next.Longest(passage, at)?.Count ?? 0;
        if (at + lead < passage.Count && lead > 0 && _periods.Longest(passage, at + lead) is { } period)
        {
            day = period.Value switch
            {
                Period.Week => now.Date.AddDays(DaysOfAWeek),
                Period.Weekend => Coming(DayOfWeek.Saturday, now),
                Period.Month => now.Date.AddMonths(1),
                _ => now.Date.AddYears(1),
            };
            return lead + period.Count;
        }

        if (at + lead < passage.Count && _weekdays.Longest(passage, at + lead) is { } weekday)
        {
            day = Coming(weekday.Value, now);
            return lead + weekday.Count;
        }

        // The reader of dates looks back: from a year ahead, it finds the next one.
        if (_dates.Read(passage, at, now.AddYears(1), out var spot) is var count and > 0
            && spot is { Exact: true, Earliest: { } from } && from.Date > now.Date && from - now < TimeSpan.FromDays(366))
        {
            day = from.Date;
            return count;
        }

        return 0;
    }

    private static DateTime Coming(DayOfWeek weekday, DateTimeOffset now)
    {
        var days = ((int)weekday - (int)now.DayOfWeek + DaysOfAWeek) % DaysOfAWeek;
        return now.Date.AddDays(days == 0 ? DaysOfAWeek : days);
    }

    private int Clock(Passage passage, int at, out ClockTime clock)
    {
        clock = default;
        var link = _at.Longest(passage, at)?.Count ?? 0;
        if (at + link >= passage.Count || _clock.Read(passage, at + link, out var isTold) is not { } read || !(isTold || (link > 0 && passage.Count == at + link + read.Count)))
        {
            return 0;
        }

        clock = read;
        return link + read.Count;
    }

    /// <summary>A length of time from here on: the reader of durations looks back, so what it finds is turned round.</summary>
    private int Duration(Passage passage, int at, DateTimeOffset now, out TimeSpan span)
    {
        span = default;
        var rest = Passage.Read(passage.Slice(at, passage.Count - at));
        if (rest.Count == 0 || _durations.Read(rest, 0, now, out var spot) is var count && count == 0)
        {
            return 0;
        }

        var middle = spot is { Earliest: { } from, Latest: { } to } ? from + ((to - from) / 2) : spot.Latest ?? spot.Earliest;
        if (middle is not { } back || back >= now)
        {
            return 0;
        }

        span = now - back;
        span = span > TimeSpan.FromDays(1.5) ? TimeSpan.FromDays(Math.Round(span.TotalDays)) : span;
        return count;
    }
}
