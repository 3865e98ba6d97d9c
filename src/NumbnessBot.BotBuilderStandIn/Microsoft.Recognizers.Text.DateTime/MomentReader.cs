namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads a time on a day: "yesterday at 5", "nine this morning", "4:35 yesterday afternoon", "now", "two hours ago".</summary>
internal sealed class MomentReader(
    DateTimeContext context, DateReader dates, ClockReader clocks, DayPhraseReader phrases, DurationReader durations)
{
    private static readonly (string[] Words, string Timex)[] Names =
    {
        (["at", "the", "moment"], "PRESENT_REF"),
        (["right", "now"], "PRESENT_REF"),
        (["now"], "PRESENT_REF"),
        (["recently"], "PAST_REF"),
        (["previously"], "PAST_REF"),
        (["as", "soon", "as", "possible"], "FUTURE_REF"),
        (["asap"], "FUTURE_REF"),
    };

    private readonly TextTokens tokens = context.Tokens;
    private readonly RelativeDayReader relative = new(context, durations);

    public Entity Read(int at) => ReadNamed(at) ?? ReadShifted(at) ?? ReadClockFirst(at) ?? ReadDayFirst(at);

    private Entity ReadNamed(int at)
    {
        foreach (var (words, timex) in Names)
        {
            if (tokens.Follow(at, words)) return At(at + words.Length, new TimexValue(timex, Timex.MomentValue(context.Reference)));
        }

        return null;
    }

    private Entity ReadShifted(int at) => relative.ReadShifted(at) is { Duration.HasClock: true } shifted
        ? At(shifted.Next, new TimexValue(Timex.Moment(shifted.Moment), Timex.MomentValue(shifted.Moment)))
        : null;

    private Entity ReadClockFirst(int at)
    {
        if (clocks.Read(at) is not { } clock) return null;
        var day = tokens.Is(clock.Next, "on") || tokens.Is(clock.Next, ",") ? clock.Next + 1 : clock.Next;
        if (phrases.Read(day) is { Mod: null } phrase) return Combine(phrase.Date, clock.In(phrase.Part, phrase.Next));
        if (clock.IsBare && !tokens.Is(at - 1, "at")) return null;
        return dates.Read(day) is { } date ? Combine(date, clock with { Next = date.Next }) : null;
    }

    private Entity ReadDayFirst(int at)
    {
        if (phrases.Read(at) is { Mod: null } phrase)
        {
            return ReadClockAfter(phrase.Next) is { } inPart ? Combine(phrase.Date, inPart.In(phrase.Part, inPart.Next)) : null;
        }

        return dates.Read(at) is { } date && ReadClockAfter(date.Next) is { } clock ? Combine(date, clock) : null;
    }

    private ClockSpan ReadClockAfter(int at)
    {
        var isIso = tokens.Is(at, "t") && tokens.IsGlued(at);
        if (isIso && clocks.Read(at + 1) is { IsBare: false } written) return written with { IsAmbiguous = false };
        var start = tokens.Is(at, ",") ? at + 1 : at;
        var isAt = tokens.Is(start, "at");
        var clock = clocks.Read(isAt ? start + 1 : start);
        return clock is { IsBare: true } && !isAt ? null : clock;
    }

    private static Entity Combine(DateSpan date, ClockSpan clock) => At(clock.Next, clock.Times().SelectMany(time => new[]
    {
        new TimexValue($"{date.Timex}T{time.Timex}", $"{Timex.Date(date.Past)} {time.Value}"),
        new TimexValue($"{date.Timex}T{time.Timex}", $"{Timex.Date(date.Future)} {time.Value}"),
    }));

    private static Entity At(int next, params IEnumerable<TimexValue> values) => Entity.Of(next, EntityType.DateTime, values);
}
