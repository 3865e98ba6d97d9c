using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>Reads dates: "12 march 2021", "mid june", "the 5th", "2026-11-03", "3/11", "in 2019", "last summer", "boxing day", "easter".</summary>
internal sealed class DateReader(OnsetWords words)
{
    private readonly Phrasebook<int> _months = new(words.Months);
    private readonly Phrasebook<NamedStretch> _seasons = new(words.Seasons.Select(s => KeyValuePair.Create(s, s.Words)));
    private readonly Phrasebook<NamedStretch?> _named = new(
        words.NamedDays.Select(n => KeyValuePair.Create((NamedStretch?)n, n.Words)).Append(new(null, words.Lists[OnsetWord.Easter])));
    private readonly Phrasebook<OnsetWord> _before = new(
        words.Lists.Where(l => l.Key is OnsetWord.Last or OnsetWord.This or OnsetWord.Early or OnsetWord.Middle or OnsetWord.Late).OrderBy(l => l.Key));
    private readonly Phrasebook<OnsetWord> _lastYear = new(words.Lists.Where(l => l.Key == OnsetWord.LastYear));
    private readonly NumericDateReader _numeric = new(words);
    private readonly WordSet _unclear = new(words.Lists[OnsetWord.UnclearNames]);
    private readonly WordSet _on = new(words.Lists[OnsetWord.OnWords]);

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

        var count = _numeric.Read(passage, here, now, out spot);
        count = count > 0 ? count : Month(passage, here, third, which || here > at, now, out spot);
        count = count > 0 ? count : Named(passage, here, now, out spot);
        count = count > 0 ? count : Season(passage, here, which, now, out spot);
        count = count > 0 ? count : Year(passage, here, third, now, out spot);
        count = count > 0 ? count : DayOfMonth(passage, here, now, out spot);
        return count == 0 ? 0 : here + count - at;
    }

    private static int Set(out TimeSpot spot, TimeSpot value, int count)
    {
        spot = value;
        return count;
    }

    private int Month(Passage passage, int at, OnsetWord? third, bool announced, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        var here = at;
        var day = DateDigits.Ordinal(passage, here, out _);
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
        if (year is null && day < 0 && DateDigits.Ordinal(passage, here, out var isOrdinal) is var behind and > 0 && (isOrdinal || DateDigits.Whole(passage, here) <= 31))
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
            return PastDates.Past(year, month.Value, day, now) is { } date ? Set(out spot, TimeSpot.Days(date, date, now, exact: true), here - at) : 0;
        }

        if (PastDates.Past(year, month.Value, 1, now) is not { } first)
        {
            return 0;
        }

        var (from, to) = PastDates.Third(first, first.AddMonths(1).AddDays(-1), third);
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
        var year = DateDigits.Whole(passage, here);
        if (year is >= 0 and < 100 && passage[here].Start > 0 && Letters.IsApostrophe(passage.Text[passage[here].Start - 1]))
        {
            year = PastDates.FullYear(year, now);
        }

        if (year < PastDates.FirstYear || year > now.Year)
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
        int? year = DateDigits.Whole(passage, at + count) is var y and >= PastDates.FirstYear && y <= now.Year ? y : null;
        var day = named.Value is { } fixedDay ? PastDates.Past(year, fixedDay.From, fixedDay.To, now)
            : year is { } said ? PastDates.Easter(said) : PastDates.Easter(now.Year) <= now.Date ? PastDates.Easter(now.Year) : PastDates.Easter(now.Year - 1);
        return day is { } date ? Set(out spot, TimeSpot.Days(date, date, now, exact: true), count + (year is null ? 0 : 1)) : 0;
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

        var first = year is { } said ? new DateTime(said, season.Value.From, 1) : PastDates.Past(null, season.Value.From, 1, now)!.Value;
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
        var year = DateDigits.Whole(passage, at);
        if (year < PastDates.FirstYear || year > now.Year || (passage.Count > 1 && third is null && (at == 0 || !_on.Has(passage, at - 1))))
        {
            return 0;
        }

        var (first, last) = PastDates.Third(new DateTime(year, 1, 1), new DateTime(year, 12, 31), third);
        return Set(out spot, TimeSpot.Days(first, last, now), 1);
    }

    // "On the 5th": of this month, or of the last if that is still to come.
    private int DayOfMonth(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        var day = DateDigits.Ordinal(passage, at, out var isOrdinal);
        if (!isOrdinal || (passage.Count > 1 && (at == 0 || !(IsAnnounced(passage, at) || IsAlone(passage, at)))))
        {
            return 0;
        }

        var month = new DateTime(now.Year, now.Month, 1);
        var date = PastDates.Date(month.Year, month.Month, day) is { } here && here <= now.Date ? here : PastDates.Date(month.AddMonths(-1).Year, month.AddMonths(-1).Month, day);
        return date is { } found ? Set(out spot, TimeSpot.Days(found, found, now, exact: true), 1) : 0;
    }
}
