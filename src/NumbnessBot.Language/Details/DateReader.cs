using System.Globalization;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>Reads dates: "12 march 2021", "mid june", "the 5th", "2026-11-03", "3/11", "in 2019", "last summer", "boxing day", "easter".</summary>
internal sealed class DateReader(OnsetWords words)
{
    private const int FirstYear = 1920;

    private readonly Phrasebook<int> _months = new(words.Months);
    private readonly Phrasebook<NamedStretch> _seasons = new(words.Seasons.Select(s => KeyValuePair.Create(s, s.Words)));
    private readonly Phrasebook<NamedStretch?> _named = new(
        words.NamedDays.Select(n => KeyValuePair.Create((NamedStretch?)n, n.Words)).Append(new(null, words.Lists[OnsetWord.Easter])));
    private readonly Phrasebook<OnsetWord> _before = new(
        words.Lists.Where(l => l.Key is OnsetWord.Last or OnsetWord.This or OnsetWord.Early or OnsetWord.Middle or OnsetWord.Late).OrderBy(l => l.Key));
    private readonly Phrasebook<OnsetWord> _lastYear = new(words.Lists.Where(l => l.Key == OnsetWord.LastYear));
    private readonly bool _dayFirst = words.Lists[OnsetWord.DateOrder] is not ["month", ..];
    private readonly WordSet _unclear = new(words.Lists[OnsetWord.UnclearNames]);
    private readonly WordSet _on = new(words.Lists[OnsetWord.OnWords]);

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

    public int Read(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        var here = at;
        OnsetWord? third = null;
        var which = false;
        while (here < passage.Count && here - at < Passage.LongestLead && _before.Longest(passage, here) is { } before)
        {
            third = before.Value is OnsetWord.Last or OnsetWord.This ? third : before.Value;
            which |= before.Value == OnsetWord.Last;
            here += before.Count;
        }

        spot = default;
        if (here >= passage.Count)
        {
            return 0;
        }

        var count = Numeric(passage, here, now, out spot);
        count = count > 0 ? count : Month(passage, here, third, which || here > at, now, out spot);
        count = count > 0 ? count : Named(passage, here, now, out spot);
        count = count > 0 ? count : Season(passage, here, which, now, out spot);
        count = count > 0 ? count : Year(passage, here, third, now, out spot);
        count = count > 0 ? count : DayOfMonth(passage, here, now, out spot);
        return count == 0 ? 0 : here + count - at;
    }

    private static int Whole(Passage passage, int at) =>
        at < passage.Count && passage[at].Length <= 4
        && int.TryParse(passage[at].Kind == WordKind.Number ? passage[at].Folded : "", NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;

    // "12th" as well as "12".
    private static int Ordinal(Passage passage, int at, out bool isOrdinal)
    {
        isOrdinal = false;
        if (at >= passage.Count || passage[at].Folded is not [>= '0' and <= '9', ..] || passage[at].Folded.Length > 4)
        {
            return -1;
        }

        var digits = passage[at].Folded.AsSpan();
        isOrdinal = passage[at].Kind == WordKind.Word;
        digits = isOrdinal ? digits[..^2] : digits;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : -1;
    }

    private static DateTime? Date(int year, int month, int day) =>
        year is >= FirstYear and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    private static int FullYear(int year, DateTimeOffset now) =>
        year >= 100 ? year : year + (2000 + year > now.Year ? 1900 : 2000);

    // A year that is not said is the last in which the day has come.
    private static DateTime? Past(int? year, int month, int day, DateTimeOffset now)
    {
        if (year is { } said)
        {
            return Date(said, month, day) is { } date && date <= now.Date ? date : null;
        }

        return Date(now.Year, month, day) is { } thisYear && thisYear <= now.Date ? thisYear : Date(now.Year - 1, month, day);
    }

    private int Numeric(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        var (a, b, c, count) = Parts(passage, at);
        if (count == 0)
        {
            return 0;
        }

        if (c < 0 && b >= FirstYear)
        {
            return Date(b, a, 1) is { } month && month <= now.Date ? Set(out spot, TimeSpot.Days(month, month.AddMonths(1).AddDays(-1), now), count) : 0;
        }

        var isoDay = a >= FirstYear;
        int? year = isoDay ? a : c < 0 ? null : FullYear(c, now);
        var dayFirst = isoDay ? Past(year, b, c, now) : Past(year, b, a, now);
        var monthFirst = isoDay ? null : Past(year, a, b, now);
        // "7/10" is a date only by itself or behind "on": elsewhere it is a strength of pain.
        if (c < 0 && passage.Count > count && (at == 0 || !_on.Has(passage, at - 1)))
        {
            return 0;
        }

        if ((dayFirst ?? monthFirst) is not { } day)
        {
            return 0;
        }

        if (dayFirst is { } one && monthFirst is { } other && one != other)
        {
            // Written the way of the locale, most likely; to be confirmed.
            var likely = _dayFirst ? one : other;
            return Set(out spot, TimeSpot.Days(likely, likely, now, exact: true, sure: false), count);
        }

        return Set(out spot, TimeSpot.Days(day, day, now, exact: true), count);
    }

    private static int Set(out TimeSpot spot, TimeSpot value, int count)
    {
        spot = value;
        return count;
    }

    private static (int A, int B, int C, int Count) Parts(Passage passage, int at)
    {
        var pieces = passage[at].Kind == WordKind.Number && passage[at].Folded.Contains('.') ? passage[at].Folded.Split('.') : [];
        if (pieces.Length == 3 && Array.TrueForAll(pieces, p => p.Length is > 0 and <= 4))
        {
            return (Int(pieces[0]), Int(pieces[1]), Int(pieces[2]), 1);
        }

        if (at + 2 >= passage.Count || passage[at + 1].Folded is not ("/" or "-") || Whole(passage, at) < 0 || Whole(passage, at + 2) < 0)
        {
            return (-1, -1, -1, 0);
        }

        var isThree = at + 4 < passage.Count && passage[at + 3].Folded == passage[at + 1].Folded && Whole(passage, at + 4) >= 0;
        if (!isThree && passage[at + 1].Folded == "-")
        {
            return (-1, -1, -1, 0);
        }

        return (Whole(passage, at), Whole(passage, at + 2), isThree ? Whole(passage, at + 4) : -1, isThree ? 5 : 3);
    }

    private static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private int Month(Passage passage, int at, OnsetWord? third, bool announced, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        var here = at;
        var day = Ordinal(passage, here, out _);
        if (day > 0)
        {
            here++;
            here += here < passage.Count && _on.Has(passage, here) ? 1 : 0;
        }

        if (here >= passage.Count || _months.Longest(passage, here) is not { } month)
        {
            return 0;
        }

        var unclear = _unclear.Has(passage, here);
        here += month.Count;
        var year = YearBehind(passage, here, now, out var yearWords);
        if (year is null && day < 0 && Ordinal(passage, here, out var isOrdinal) is var behind and > 0 && (isOrdinal || Whole(passage, here) <= 31))
        {
            day = behind;
            here++;
        }

        year ??= YearBehind(passage, here, now, out yearWords);
        if (unclear && day < 0 && year is null && !announced && passage.Count > month.Count && (at == 0 || !_on.Has(passage, at - 1)))
        {
            return 0;
        }

        here += yearWords;
        if (day > 0)
        {
            return Past(year, month.Value, day, now) is { } date ? Set(out spot, TimeSpot.Days(date, date, now, exact: true), here - at) : 0;
        }

        if (Past(year, month.Value, 1, now) is not { } first)
        {
            return 0;
        }

        var (from, to) = Third(first, first.AddMonths(1).AddDays(-1), third);
        return Set(out spot, TimeSpot.Days(from, to, now), here - at);
    }

    // "2024", ", 2024", "'24", "of last year".
    private int? YearBehind(Passage passage, int at, DateTimeOffset now, out int count)
    {
        count = 0;
        if (at < passage.Count && _lastYear.Longest(passage, at) is { } last)
        {
            count = last.Count;
            return now.Year - 1;
        }

        var here = passage.Is(at, ",") || passage.Is(at, "of") ? at + 1 : at;
        var year = Whole(passage, here);
        if (year is >= 0 and < 100 && passage[here].Start > 0 && Letters.IsApostrophe(passage.Text[passage[here].Start - 1]))
        {
            year = FullYear(year, now);
        }

        if (year < FirstYear || year > now.Year)
        {
            return null;
        }

        count = here + 1 - at;
        return year;
    }

    private int Named(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        if (_named.Longest(passage, at) is not { } named)
        {
            return 0;
        }

        var count = named.Count;
        int? year = Whole(passage, at + count) is var y and >= FirstYear && y <= now.Year ? y : null;
        var day = named.Value is { } fixedDay ? Past(year, fixedDay.From, fixedDay.To, now)
            : year is { } said ? Easter(said) : Easter(now.Year) <= now.Date ? Easter(now.Year) : Easter(now.Year - 1);
        return day is { } date ? Set(out spot, TimeSpot.Days(date, date, now, exact: true), count + (year is null ? 0 : 1)) : 0;
    }

    // Anonymous Gregorian algorithm.
    private static DateTime Easter(int year)
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

    private int Season(Passage passage, int at, bool last, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        if (_seasons.Longest(passage, at) is not { } season)
        {
            return 0;
        }

        var year = YearBehind(passage, at + season.Count, now, out var yearWords);
        if (!last && year is null && (at == 0 ? passage.Count > 1 : !IsAnnounced(passage, at)))
        {
            return 0;
        }

        var first = year is { } said ? new DateTime(said, season.Value.From, 1) : Past(null, season.Value.From, 1, now)!.Value;
        var months = ((season.Value.To - season.Value.From + 12) % 12) + 1;
        if (year is null && last && first.AddMonths(months) > now.Date)
        {
            first = first.AddYears(-1);
        }

        return Set(out spot, TimeSpot.Days(first, first.AddMonths(months).AddDays(-1), now, sure: false), season.Count + yearWords);
    }

    // "In the summer" and "this autumn" name a season; "fall" after anything else is a fall.
    private bool IsAnnounced(Passage passage, int at) =>
        _on.Has(passage, at - 1) || (at > 1 && _on.Has(passage, at - 2) && passage[at - 1].Length <= 4);

    // "I think it was the 12th", and no "the 2nd toe".
    private static bool IsAlone(Passage passage, int at) => passage.Is(at - 1, "the") && (at + 1 == passage.Count || passage[at + 1].IsMark);

    private int Year(Passage passage, int at, OnsetWord? third, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        var year = Whole(passage, at);
        if (year < FirstYear || year > now.Year || (passage.Count > 1 && third is null && (at == 0 || !_on.Has(passage, at - 1))))
        {
            return 0;
        }

        var (first, last) = Third(new DateTime(year, 1, 1), new DateTime(year, 12, 31), third);
        return Set(out spot, TimeSpot.Days(first, last, now), 1);
    }

    // "On the 5th": of this month, or of the last if that is still to come.
    private int DayOfMonth(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        var day = Ordinal(passage, at, out var isOrdinal);
        if (!isOrdinal || (passage.Count > 1 && (at == 0 || !(IsAnnounced(passage, at) || IsAlone(passage, at)))))
        {
            return 0;
        }

        var month = new DateTime(now.Year, now.Month, 1);
        var date = Date(month.Year, month.Month, day) is { } here && here <= now.Date ? here : Date(month.AddMonths(-1).Year, month.AddMonths(-1).Month, day);
        return date is { } found ? Set(out spot, TimeSpot.Days(found, found, now, exact: true), 1) : 0;
    }
}
