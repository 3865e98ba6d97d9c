namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads days told from today: "yesterday", "the day before yesterday", "in 2 weeks", "four weeks ago on Monday".</summary>
internal sealed class RelativeDayReader(DateTimeContext context, DurationReader durations)
{
    // Longer phrases first.
    private static readonly (string[] Words, int Days)[] Phrases =
    {
        (["the", "day", "before", "yesterday"], -2),
        (["day", "before", "yesterday"], -2),
        (["the", "day", "after", "tomorrow"], 2),
        (["day", "after", "tomorrow"], 2),
        (["the", "last", "day"], -1),
        (["the", "next", "day"], 1),
        (["the", "day"], 0),
        (["yesterday"], -1),
        (["today"], 0),
        (["tomorrow"], 1),
    };

    private readonly TextTokens tokens = context.Tokens;

    public DateSpan Read(int at)
    {
        foreach (var (words, days) in Phrases)
        {
            if (tokens.Follow(at, words)) return new DateSpan(at + words.Length, context.Today.AddDays(days));
        }

        if (ReadShifted(at) is not { } shifted || shifted.Duration.HasClock) return null;
        var day = shifted.Moment.Date;
        var weekday = tokens.Is(shifted.Next, "on") ? shifted.Next + 1 : shifted.Next;
        return Weekdays.Read(tokens, weekday) is > 0 and var place
            ? new DateSpan(weekday + 1, DateRange.WeekOf(day).Start.AddDays(place - 1))
            : new DateSpan(shifted.Next, day);
    }

    /// <summary>A moment a while before or after now: "2 hours ago", "in 10 minutes", "a week later".</summary>
    public (int Next, System.DateTime Moment, DurationSpan Duration)? ReadShifted(int at)
    {
        var isIn = tokens.Is(at, "in");
        if (durations.Read(isIn ? at + 1 : at) is not { } duration) return null;
        var (sign, next) = isIn ? (1, duration.Next) : Direction(duration.Next);
        return sign != 0 && duration.Shift(context.Reference, sign) is { } moment ? (next, moment, duration) : null;
    }

    private (int Sign, int Next) Direction(int at)
    {
        if (tokens.Is(at, "ago")) return (-1, at + 1);
        if (tokens.Is(at, "later") || tokens.Is(at, "hence")) return (1, at + 1);
        return tokens.Follow(at, "from", "now") ? (1, at + 2) : (0, at);
    }
}
