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
        var (sign, days, next) = isIn ? (1, 0, duration.Next) : Direction(duration.Next);
        if (sign == 0 || (days != 0 && duration.HasClock)) return null;
        return duration.Shift(context.Reference.AddDays(days), sign) is { } moment ? (next, moment, duration) : null;
    }

    // Before (-1) or after (1), and from how many days after now.
    private (int Sign, int Days, int Next) Direction(int at) => (tokens[at].Text, tokens[at + 1].Text) switch
    {
        ("ago" or "earlier", _) => (-1, 0, at + 1),
        ("later" or "hence", _) => (1, 0, at + 1),
        ("before", "yesterday") => (-1, -1, at + 2),
        ("from", "now" or "today") => (1, 0, at + 2),
        ("from" or "after", "tomorrow") => (1, 1, at + 2),
        _ => (0, 0, at),
    };
}
