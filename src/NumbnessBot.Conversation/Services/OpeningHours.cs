namespace NumbnessBot.Conversation.Services;

/// <summary>When the clinic is open, week by week, in its own time: "Mon-Fri 8:00-12:00 13:00-18:00; Sat 9:00-12:00".</summary>
public sealed class OpeningHours
{
    private const int DaysOfAWeek = 7;

    private static readonly (string Name, DayOfWeek Day)[] names = [.. Enum.GetValues<DayOfWeek>().Select(d => (d.ToString().ToLowerInvariant(), d))];

    private readonly IReadOnlyList<(DayOfWeek Day, TimeSpan From, TimeSpan To)> _stretches;
    private readonly TimeZoneInfo _zone;

    private OpeningHours(IReadOnlyList<(DayOfWeek Day, TimeSpan From, TimeSpan To)> stretches, TimeZoneInfo zone) => (_stretches, _zone) = (stretches, zone);

    /// <summary>The hours; null when the text is not written as above. An end before its beginning is on the next day.</summary>
    public static OpeningHours? Parse(string text, TimeZoneInfo zone)
    {
        var all = new List<(DayOfWeek Day, TimeSpan From, TimeSpan To)>();
        foreach (var entry in text.Replace('–', '-').Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var days = new List<DayOfWeek>();
            var times = new List<(TimeSpan From, TimeSpan To)>();
            foreach (var part in entry.Replace(" -", "-", StringComparison.Ordinal).Replace("- ", "-", StringComparison.Ordinal)
                .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
            {
                if (char.IsDigit(part[0]) && Times(part) is { } stretch)
                {
                    times.Add(stretch);
                }
                else if (Days(part) is { } named)
                {
                    days.AddRange(named);
                }
                else
                {
                    return null;
                }
            }

            if (days.Count == 0 || times.Count == 0)
            {
                return null;
            }

            all.AddRange(days.SelectMany(day => times.Select(t => (day, t.From, t.To))));
        }

        return all.Count == 0 ? null : new OpeningHours(all, zone);
    }

    /// <summary>Until when the clinic is open; null when it is closed. Always open: a week from now or later.</summary>
    public DateTimeOffset? OpenUntil(DateTimeOffset now)
    {
        foreach (var (from, to) in Around(now))
        {
            if (from <= now && now < to)
            {
                return to;
            }
        }

        return null;
    }

    /// <summary>When the clinic opens next after now, in its own time.</summary>
    public DateTimeOffset Opens(DateTimeOffset now) => Around(now).First(s => s.From > now).From;

    /// <summary>The time in the clinic's own zone.</summary>
    public DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, _zone);

    /// <summary>The stretches from yesterday to a good week ahead, joined where one goes over into the next.</summary>
    private List<(DateTimeOffset From, DateTimeOffset To)> Around(DateTimeOffset now)
    {
        var today = Local(now).Date;
        var joined = new List<(DateTimeOffset From, DateTimeOffset To)>();
        foreach (var (from, to) in Enumerable.Range(-1, DaysOfAWeek + 3).Select(d => today.AddDays(d))
            .SelectMany(day => _stretches.Where(s => s.Day == day.DayOfWeek).Select(s => (From: At(day + s.From), To: At(day + s.To)))).OrderBy(s => s.From))
        {
            if (joined is [.., var last] && from <= last.To)
            {
                joined[^1] = (last.From, to > last.To ? to : last.To);
            }
            else
            {
                joined.Add((from, to));
            }
        }

        return joined;
    }

    /// <summary>A time on the clinic's wall clock. One that the change to summer time leaves out is an hour later; one that comes twice is the first.</summary>
    private DateTimeOffset At(DateTime wall)
    {
        wall = _zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall;
        return new DateTimeOffset(wall, _zone.IsAmbiguousTime(wall) ? _zone.GetAmbiguousTimeOffsets(wall).Max() : _zone.GetUtcOffset(wall));
    }

    private static (TimeSpan From, TimeSpan To)? Times(string part) =>
        part.Split('-') is [var first, var last] && Clock(first) is { } from && Clock(last) is { } to && from < TimeSpan.FromDays(1)
            ? (from, to <= from ? to + TimeSpan.FromDays(1) : to)
            : null;

    private static TimeSpan? Clock(string text)
    {
        var parts = text.Split(':', '.');
        return parts.Length <= 2 && int.TryParse(parts[0], out var hour) && hour is >= 0 and <= 24
            && (parts.Length == 1 || parts[1].Length == 2) && int.TryParse(parts.Length == 1 ? "0" : parts[1], out var minute) && minute is >= 0 and < 60 && (hour < 24 || minute == 0)
            ? new TimeSpan(hour, minute, 0)
            : null;
    }

    private static List<DayOfWeek>? Days(string part)
    {
        var ends = part.Split('-').Select(Day).ToList();
        if (ends.Contains(null) || ends.Count > 2)
        {
            return null;
        }

        var (first, last) = (ends[0]!.Value, ends[^1]!.Value);
        var count = (((int)last - (int)first + DaysOfAWeek) % DaysOfAWeek) + 1;
        return [.. Enumerable.Range((int)first, count).Select(d => (DayOfWeek)(d % DaysOfAWeek))];
    }

    /// <summary>A day by its English name, or by the first two letters or more of it.</summary>
    private static DayOfWeek? Day(string text)
    {
        foreach (var (name, day) in names)
        {
            if (text.Length >= 2 && name.StartsWith(text.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
            {
                return day;
            }
        }

        return null;
    }
}
