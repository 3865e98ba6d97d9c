namespace NumbnessBot.Language;

/// <summary>Reads days of the week: "friday", "last friday night", "a week last friday", "friday before last", "2 mondays ago".</summary>
internal sealed class WeekdayReader(OnsetWords words, PartsOfDay parts)
{
    private readonly Phrasebook<DayOfWeek> _weekdays = new(words.Weekdays);
    private readonly Phrasebook<Period> _periods = new(words.Periods);
    private readonly Phrasebook<OnsetWord> _before = new(words.Lists.Where(l => l.Key is OnsetWord.Last or OnsetWord.This or OnsetWord.WeekAfter).OrderBy(l => l.Key));
    private readonly Phrasebook<OnsetWord> _beforeLast = new(words.Lists.Where(l => l.Key == OnsetWord.BeforeLast));
    private readonly Phrasebook<OnsetWord> _ago = new(words.Lists.Where(l => l.Key == OnsetWord.Ago));
    private readonly Numerals _numerals = new(words.Numbers);
    private readonly WordSet _unclear = new(words.Lists[OnsetWord.UnclearNames]);
    private readonly WordSet _on = new(words.Lists[OnsetWord.OnWords]);

    /// <returns>How many words it takes; 0 when none stands here.</returns>
    public int Read(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        var here = at;
        var weeks = 0;
        var last = false;
        while (here < passage.Count && here - at < Passage.LongestLead && _before.Longest(passage, here) is { } before)
        {
            weeks += before.Value == OnsetWord.WeekAfter ? 1 : 0;
            last |= before.Value == OnsetWord.Last;
            here += before.Count;
        }

        // "2 mondays ago".
        var counted = here == at ? _numerals.Read(passage, at, out var many) is var words and > 0 && many is >= 1 and <= 10 ? words : 0 : 0;
        if (here + counted >= passage.Count || _weekdays.Longest(passage, here + counted) is not { } weekday
            || (_unclear.Has(passage, here) && passage.Count > weekday.Count && (here == 0 || !_on.Has(passage, here - 1)) && parts.Named(passage, here + weekday.Count) is null))
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
            var monday = PeriodReader.Monday(now.Date).AddDays(-7);
            day = monday.AddDays(((int)weekday.Value + 6) % 7);
            here += behind.Count + week.Count;
        }

        return here + parts.Of(passage, here, day, now, out spot) - at;
    }
}
