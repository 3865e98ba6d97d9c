using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>Reads how long ago something began: "3 weeks", "about a year and a half ago", "2-3 days", "for years".</summary>
internal sealed class DurationReader(OnsetWords words)
{
    // Nobody's trouble is older, and no date of the calendar can be missed.
    private const double MostDays = 120 * 366;

    private readonly Numerals _numerals = new(words.Numbers);
    private readonly Phrasebook<TimeUnit> _units = new(words.Units);
    private readonly Phrasebook<decimal> _quantities = new(words.Quantities);
    private readonly Phrasebook<OnsetWord> _around = new(
        words.Lists.Where(l => l.Key is OnsetWord.About or OnsetWord.MoreThan or OnsetWord.LessThan).OrderBy(l => l.Key));
    private readonly Phrasebook<OnsetWord> _behind = new(
        words.Lists.Where(l => l.Key is OnsetWord.AboutBehind or OnsetWord.MoreBehind or OnsetWord.Ago).OrderBy(l => l.Key));
    private readonly Phrasebook<OnsetWord> _half = new(words.Lists.Where(l => l.Key == OnsetWord.HalfMore));
    private readonly Phrasebook<OnsetWord> _notBehind = new(words.Lists.Where(l => l.Key == OnsetWord.NotBehind));
    private readonly WordSet _notBefore = new(words.Lists[OnsetWord.NotBefore]);
    private readonly WordSet _or = new(words.Lists[OnsetWord.Or]);
    private readonly WordSet _and = new(words.Lists[OnsetWord.And]);
    private readonly WordSet _several = new(words.Lists[OnsetWord.Several]);

    /// <returns>How many words it takes; 0 when none stands here.</returns>
    public int Read(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        if (at > 0 && _notBefore.Has(passage, at - 1))
        {
            return 0;
        }

        var here = at;
        OnsetWord? bound = null;
        var about = false;
        while (here < passage.Count && here - at < Passage.LongestLead && _around.Longest(passage, here) is { } around)
        {
            about |= around.Value == OnsetWord.About;
            bound = around.Value is OnsetWord.About ? bound : around.Value;
            here += around.Count;
        }

        var amount = Amount(passage, here, ref about, out var isMore);
        bound = isMore ? OnsetWord.MoreThan : bound;
        if (amount is null && bound == OnsetWord.LessThan && here < passage.Count && _units.Longest(passage, here) is { } whole)
        {
            // "Within the last hour".
            amount = new Stretch(1, 1, whole.Value, whole.Value, 0, whole.Count);
        }

        if (amount is null)
        {
            return Several(passage, here, at, now, out spot);
        }

        here += amount.Value.Count;
        if (IsPlus(passage, here))
        {
            bound = OnsetWord.MoreThan;
            here++;
        }

        here += Behind(passage, here, ref bound, ref about);
        if (here < passage.Count && _notBehind.Longest(passage, here) is not null && passage.Words[here - 1].Kind != WordKind.Mark)
        {
            return 0;
        }

        var parts = amount.Value;
        if (parts.LeastDays > MostDays || parts.MostDays > MostDays)
        {
            return 0;
        }

        spot = Spot(parts, bound, about, now).Until(now);
        return here - at;
    }

    private static TimeSpot Spot(Stretch stretch, OnsetWord? bound, bool about, DateTimeOffset now)
    {
        var first = stretch.Before(now, stretch.Most);
        var last = stretch.Before(now, stretch.Least);
        if (bound == OnsetWord.MoreThan)
        {
            return new TimeSpot(null, last);
        }

        if (bound == OnsetWord.LessThan)
        {
            return new TimeSpot(first, now);
        }

        if (stretch.Fine == TimeUnit.Day && stretch.Half == 0 && !about && stretch.Least == Math.Floor(stretch.Least))
        {
            return TimeSpot.Days(first.DateTime, last.DateTime, now, exact: stretch.Least == stretch.Most);
        }

        var slack = TimeSpan.FromDays(Stretch.Days(stretch.Fine) * (about ? 1 : 0.5) * (stretch.Half > 0 ? 0.5 : 1));
        return new TimeSpot(first - slack, last + slack, Exact: stretch.Fine < TimeUnit.Day && !about);
    }

    // The sign, not the word "and".
    private static bool IsPlus(Passage passage, int at) => at < passage.Count && passage[at] is { Length: 1, Folded: "and" };

    private int Several(Passage passage, int here, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        if (here >= passage.Count || !_several.Has(passage, here) || _units.Longest(passage, here) is not { } unit
            || (here > 0 && passage[here - 1].Kind == WordKind.Number)
            || (here + 1 < passage.Count && _notBehind.Longest(passage, here + 1) is not null))
        {
            return 0;
        }

        spot = new TimeSpot(null, new Stretch(2, 2, unit.Value, unit.Value, 0, 0).Before(now, 2));
        var count = here + 1 - at;
        OnsetWord? bound = null;
        var about = false;
        return count + Behind(passage, here + 1, ref bound, ref about);
    }

    private int Behind(Passage passage, int at, ref OnsetWord? bound, ref bool about)
    {
        var here = at;
        while (here < passage.Count && here - at < Passage.LongestLead && _behind.Longest(passage, here) is { } behind)
        {
            about |= behind.Value == OnsetWord.AboutBehind;
            bound = behind.Value == OnsetWord.MoreBehind ? OnsetWord.MoreThan : bound;
            here += behind.Count;
        }

        return here - at;
    }

    private Stretch? Amount(Passage passage, int at, ref bool about, out bool isMore)
    {
        isMore = false;
        var least = 0m;
        var count = Quantity(passage, at, ref least, ref about);
        if (count == 0)
        {
            return null;
        }

        var most = least;
        var here = at + count;
        if (here + 1 < passage.Count && _or.Has(passage, here)
            && Quantity(passage, here + 1, ref most, ref about) is var more and > 0)
        {
            here += 1 + more;
        }

        // "10 odd years", "30+ years".
        if (here < passage.Count && _behind.Longest(passage, here) is { Value: OnsetWord.AboutBehind } odd)
        {
            about = true;
            here += odd.Count;
        }

        isMore = IsPlus(passage, here);
        here += isMore ? 1 : 0;
        if (here >= passage.Count || _units.Longest(passage, here) is not { } unit || (passage[here].Length == 1 && passage[here - 1].Kind != WordKind.Number))
        {
            return null;
        }

        here += unit.Count;
        var fine = unit.Value;
        var half = 0m;
        if (here < passage.Count && _half.Longest(passage, here) is { } halfMore)
        {
            half = 0.5m;
            here += halfMore.Count;
        }

        var (more2, addedDays) = Added(passage, here, unit.Value, ref fine);
        here += more2;
        if (here < passage.Count && _or.Has(passage, here) && Numeral(passage, here + 1, out var upTo) is var words and > 0 && upTo > least
            && (here + 1 + words >= passage.Count || _units.Longest(passage, here + 1 + words) is null))
        {
            most = upTo;
            here += 1 + words;
        }

        if (least % 1 != 0)
        {
            half = 0.5m;
        }

        var extra = half > 0 && least % 1 == 0 ? half : 0;
        return new Stretch(Math.Min(least, most) + extra, Math.Max(least, most) + extra, unit.Value, fine, half, here - at, addedDays);
    }

    // "A year and 3 months", "2 hrs 30 mins".
    private (int Count, double Days) Added(Passage passage, int at, TimeUnit above, ref TimeUnit fine)
    {
        var here = at < passage.Count && _and.Has(passage, at) ? at + 1 : at;
        var rough = false;
        var value = 0m;
        var count = Quantity(passage, here, ref value, ref rough);
        if (count == 0 || here + count >= passage.Count || _units.Longest(passage, here + count) is not { } unit || unit.Value >= above)
        {
            return (0, 0);
        }

        fine = unit.Value;
        return (here + count + unit.Count - at, (double)value * Stretch.Days(unit.Value));
    }

    private int Quantity(Passage passage, int at, ref decimal value, ref bool about)
    {
        if (at >= passage.Count)
        {
            return 0;
        }

        var named = _quantities.Longest(passage, at);
        var count = Numeral(passage, at, out var number);
        if (named is { } quantity && quantity.Count >= count)
        {
            value = quantity.Value;
            about |= quantity.Value >= 2;
            return quantity.Count;
        }

        value = number;
        return count;
    }

    private int Numeral(Passage passage, int at, out decimal value) => _numerals.Read(passage, at, out value);
}
