namespace NumbnessBot.Language;

/// <summary>Reads when something began from a person's words: a date, a duration, a part of a day, an event.</summary>
public sealed class OnsetReader
{
    private const int LongestEvent = 25;
    private const int LongestItIs = 3;

    private readonly CalendarReader _calendar;
    private readonly DurationReader _durations;
    private readonly Phrasebook<OnsetWord> _dateless;
    private readonly Phrasebook<OnsetWord> _before;
    private readonly WordSet _since;
    private readonly WordSet _not;
    private readonly WordSet _on;
    private readonly Phrasebook<OnsetWord> _itIs;
    private readonly ClockReader _clock;

    public OnsetReader(OnsetWords words)
    {
        _calendar = new CalendarReader(words);
        _durations = new DurationReader(words);
        _dateless = new Phrasebook<OnsetWord>(
            words.Lists.Where(l => l.Key is OnsetWord.Long or OnsetWord.Vague or OnsetWord.Waking or OnsetWord.Event).OrderBy(l => l.Key));
        _before = new Phrasebook<OnsetWord>(words.Lists.Where(l => l.Key == OnsetWord.BeforeDate));
        _since = new(words.Lists[OnsetWord.Since]);
        _not = new(words.Lists[OnsetWord.NotSo]);
        _on = new(words.Lists[OnsetWord.OnWords]);
        _itIs = new([KeyValuePair.Create(OnsetWord.ItIs, words.Lists[OnsetWord.ItIs])]);
        _clock = new ClockReader(words);
    }

    /// <param name="now">The person's present time; its offset is their time zone.</param>
    /// <returns>Null when the text says nothing about when.</returns>
    public Onset? Read(string text, DateTimeOffset now) => Read(Passage.Read(text), now);

    /// <inheritdoc cref="Read(string, DateTimeOffset)"/>
    public Onset? Read(Passage passage, DateTimeOffset now) => Find(passage, now, events: true)?.Onset;

    /// <param name="events">Whether "after I fell" and "now" count: as an answer yes, in the middle of a story no.</param>
    /// <param name="isOther">Whether the words there tell when something else was.</param>
    internal FoundOnset? Find(Passage passage, DateTimeOffset now, bool events, Func<int, int, bool>? isOther = null)
    {
        FoundOnset? first = null;
        var isNow = false;
        var count = 0;
        for (var at = 0; at < passage.Count; at += Math.Max(1, count))
        {
            count = At(passage, at, now, out var spot, out var saysNow);
            if (count > 0 && isOther?.Invoke(at, count) != true && !IsDenied(passage, at) && (events || !saysNow) && (first is null || (isNow && !saysNow)))
            {
                first = new FoundOnset(spot.Say(passage.Slice(at, count)), at, count);
                isNow = saysNow;
            }
        }

        var dateless = Dateless(passage, now, events, isOther);
        return first is null || (isNow && dateless is not null) ? dateless ?? first : first;
    }

    // "Not March", "not on Monday".
    private bool IsDenied(Passage passage, int at)
    {
        var before = at > 0 && _on.Has(passage, at - 1) ? at - 2 : at - 1;
        return before >= 0 && _not.Has(passage, before);
    }

    // "It's 3 am and I can't sleep".
    private bool IsTimeNow(Passage passage, int at)
    {
        for (var back = 1; back <= Math.Min(at, LongestItIs); back++)
        {
            if (_itIs.Longest(passage, at - back) is { } said && said.Count == back)
            {
                return _clock.Read(passage, at, out var isTold) is not null && isTold;
            }
        }

        return false;
    }

    private int At(Passage passage, int at, DateTimeOffset now, out TimeSpot spot, out bool isNow)
    {
        isNow = false;
        spot = default;
        if (passage[at].IsMark)
        {
            return 0;
        }

        var count = _calendar.Read(passage, at, now, out var day, out var saysNow);
        var duration = _durations.Read(passage, at, now, out var length);
        if (duration >= count && duration > 0)
        {
            spot = length;
            return duration;
        }

        saysNow |= count > 0 && IsTimeNow(passage, at);
        spot = count > 0 && at > 0 && _before.Longest(passage, at - 1) is { Count: 1 } ? new TimeSpot(null, day.Earliest, Sure: day.Sure) : day;
        isNow = saysNow;
        return count;
    }

    private FoundOnset? Dateless(Passage passage, DateTimeOffset now, bool events, Func<int, int, bool>? isOther)
    {
        FoundOnset? best = null;
        var rank = OnsetWord.And;
        for (var at = 0; at < passage.Count; at++)
        {
            if (passage[at].IsMark || _dateless.Longest(passage, at) is not { } match || isOther?.Invoke(at, match.Count) == true)
            {
                continue;
            }

            var sort = match.Value == OnsetWord.Waking ? OnsetWord.Now : match.Value;
            if (sort < rank && (sort != OnsetWord.Event || events || _since.Has(passage, at)))
            {
                rank = sort;
                var count = sort == OnsetWord.Event ? ClauseLength(passage, at) : match.Count;
                if (count > match.Count || sort != OnsetWord.Event)
                {
                    best = new FoundOnset(Spot(match.Value, now).Say(passage.Slice(at, count)), at, count);
                }
            }
        }

        return best;
    }

    private static TimeSpot Spot(OnsetWord word, DateTimeOffset now) => word switch
    {
        OnsetWord.Waking => new TimeSpot(TimeSpot.At(now.Date, now), now, Sure: false),
        OnsetWord.Vague => new TimeSpot(null, null, Sure: false),
        _ => new TimeSpot(null, null),
    };

    private static int ClauseLength(Passage passage, int at)
    {
        var end = at;
        while (end < passage.Count && end - at < LongestEvent && !(passage[end].IsMark && passage[end].Folded is "," or ";" or "." or "!" or "?" or "\n"))
        {
            end++;
        }

        return end - at;
    }
}

/// <summary>An onset with the words it stands in.</summary>
internal sealed record FoundOnset(Onset Onset, int At, int Count);
