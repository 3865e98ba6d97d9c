namespace NumbnessBot.Language;

/// <summary>Knows the parts of a day: "morning", "lunchtime", "in the night".</summary>
internal sealed class PartsOfDay(OnsetWords words)
{
    private readonly Phrasebook<NamedStretch> _parts = new(words.PartsOfDay.Select(p => KeyValuePair.Create(p, p.Words)));
    private readonly WordSet _on = new(words.Lists[OnsetWord.OnWords]);

    /// <summary>The hours of a part, as far as they have come.</summary>
    public static TimeSpot Hours(DateTime day, NamedStretch part, DateTimeOffset now) =>
        new TimeSpot(TimeSpot.At(day.AddHours(part.From), now), TimeSpot.At(day.AddHours(part.To), now), Exact: true).Until(now);

    /// <summary>The part that is named here, and how many words name it; null when none is.</summary>
    public (NamedStretch Value, int Count)? Named(Passage passage, int at) =>
        at < passage.Count && _parts.Longest(passage, at) is { } part ? (part.Value, part.Count) : null;

    /// <summary>The first part that is named in a stretch of words.</summary>
    public NamedStretch? In(Passage passage, int at, int count)
    {
        for (var i = at; i < at + count; i++)
        {
            if (Named(passage, i) is { } part)
            {
                return part.Value;
            }
        }

        return null;
    }

    /// <summary>The part of a day, or the whole day when none is named.</summary>
    /// <returns>How many words name it.</returns>
    public int Of(Passage passage, int at, DateTime day, DateTimeOffset now, out TimeSpot spot)
    {
        if (Named(passage, at) is { } part)
        {
            spot = Hours(day, part.Value, now);
            return part.Count;
        }

        if (at < passage.Count && _on.Has(passage, at) && Named(passage, at + 1) is { } later)
        {
            spot = Hours(day, later.Value, now);
            return 1 + later.Count;
        }

        spot = TimeSpot.Days(day, day, now, exact: true);
        return 0;
    }
}
