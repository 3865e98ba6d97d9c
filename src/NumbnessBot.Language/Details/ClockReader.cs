using System.Globalization;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>A time of day as it was said.</summary>
/// <param name="Half">Morning (0) or afternoon and evening (12); null when neither was said.</param>
internal readonly record struct ClockTime(int Hour, int Minute, int? Half, int Count)
{
    /// <summary>That time on a day, or the next morning for the small hours of a night.</summary>
    public DateTime On(DateTime day, NamedStretch? part)
    {
        var hour = Hour;
        if (Hour <= 12)
        {
            var half = Half ?? (part is null || part.From < 11 ? 0 : part.From >= 17 && Hour is < 5 or 12 ? 24 : 12);
            hour = (Hour % 12) + half;
        }

        return day.AddHours(hour).AddMinutes(Minute);
    }
}

/// <summary>Reads times of day: "6am", "half past 3", "9 o'clock", "14:30", and "6" where a part of the day stands beside it.</summary>
internal sealed class ClockReader(OnsetWords words)
{
    private readonly Numerals _numerals = new(words.Numbers);
    private readonly Phrasebook<OnsetWord> _clock = new(words.Lists.Where(l => l.Key is OnsetWord.ClockMorning or OnsetWord.ClockEvening or OnsetWord.Clock).OrderBy(l => l.Key));
    private readonly Phrasebook<OnsetWord> _past = new(words.Lists.Where(l => l.Key is OnsetWord.HalfPast or OnsetWord.QuarterPast or OnsetWord.QuarterTo));

    /// <param name="isTold">Something beside the number says that it is a time of day.</param>
    public ClockTime? Read(Passage passage, int at, out bool isTold)
    {
        var here = at;
        OnsetWord? past = null;
        if (here < passage.Count && _past.Longest(passage, here) is { } before)
        {
            past = before.Value;
            here += before.Count;
        }

        isTold = past is not null;
        if (here >= passage.Count || Hour(passage, here, out var hour, out var minute) is var count && count == 0)
        {
            return null;
        }

        isTold |= count == 3;
        here += count;
        int? half = null;
        if (here < passage.Count && _clock.Longest(passage, here) is { } clock)
        {
            isTold = true;
            half = clock.Value == OnsetWord.ClockMorning ? 0 : clock.Value == OnsetWord.ClockEvening ? 12 : null;
            here += clock.Count;
        }

        minute = past switch { OnsetWord.HalfPast => 30, OnsetWord.QuarterPast => 15, OnsetWord.QuarterTo => -15, _ => minute };
        return new ClockTime(hour, minute, half, here - at);
    }

    private int Hour(Passage passage, int at, out int hour, out int minute)
    {
        hour = minute = 0;
        if (passage[at].Kind == WordKind.Number)
        {
            var parts = passage[at].Folded;
            var point = parts.IndexOf('.');
            if (!int.TryParse(point < 0 ? parts : parts.AsSpan(0, point), NumberStyles.None, CultureInfo.InvariantCulture, out hour) || hour > 23
                || (point >= 0 && !IsMinute(parts.AsSpan(point + 1), out minute)))
            {
                return 0;
            }

            return passage.Is(at + 1, ":") && at + 2 < passage.Count && IsMinute(passage[at + 2].Folded, out minute) ? 3 : 1;
        }

        if (_numerals.Read(passage, at, out var value) is var count and > 0 && value is >= 1 and <= 12 && value == Math.Floor(value))
        {
            hour = (int)value;
            return count;
        }

        return 0;
    }

    private static bool IsMinute(ReadOnlySpan<char> digits, out int minute)
    {
        minute = 0;
        return digits.Length == 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out minute) && minute < 60;
    }
}
