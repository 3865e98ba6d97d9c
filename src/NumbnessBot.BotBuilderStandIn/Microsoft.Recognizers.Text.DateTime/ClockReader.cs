using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads times of day: "19:45", "5pm", "4 o'clock", "half past six", "midnight", "5 in the afternoon".</summary>
internal sealed class ClockReader(DateTimeContext context)
{
    private readonly TextTokens tokens = context.Tokens;

    /// <summary>The time that starts here; may be a bare number, which the caller has to judge.</summary>
    public ClockSpan Read(int at)
    {
        if (ReadNamed(at) is { } named) return named;
        var clock = ReadPast(at) ?? ReadFigures(at) ?? ReadHour(at);
        return clock == null ? null : ReadHalfOfDay(clock) ?? ReadPart(clock) ?? clock;
    }

    private ClockSpan ReadNamed(int at) => tokens[at].Text switch
    {
        "midnight" => new ClockSpan(at + 1, 0),
        "noon" or "midday" => new ClockSpan(at + 1, 12),
        _ => null,
    };

    // "half past six", "quarter to two", "ten past five"
    private ClockSpan ReadPast(int at)
    {
        var start = tokens.Is(at, "a") && tokens.Is(at + 1, "quarter") ? at + 1 : at;
        var (minutes, link) = tokens[start].Text switch
        {
            "half" => (30, start + 1),
            "quarter" => (15, start + 1),
            _ => context.Numbers.ReadAmount(at) is { IsWhole: true, Value: >= 1 and <= 59 } number
                ? ((int)number.Value, tokens.Is(number.Next, "minutes") ? number.Next + 1 : number.Next)
                : (0, 0),
        };
        var isTo = tokens.Is(link, "to") && tokens.Is(start, "quarter");
        if (minutes == 0 || (!isTo && !tokens.Is(link, "past"))) return null;
        if (ReadHour(link + 1) is not { IsAmbiguous: true } hour) return null;
        return isTo
            ? hour with { Hour = hour.Hour == 1 ? 12 : hour.Hour - 1, Minute = 60 - minutes, IsBare = false }
            : hour with { Minute = minutes, IsBare = false };
    }

    // "19:45", "7:05:30", "6.30"; a point counts only after "at" or before "am" and "pm".
    private ClockSpan ReadFigures(int at)
    {
        var isColon = tokens.Is(at + 1, ":");
        if (!IsFigures(at, 24) || (!isColon && !tokens.Is(at + 1, ".")) || !tokens.IsGlued(at + 1)) return null;
        if (!IsFigures(at + 2, 59) || tokens[at + 2].Text.Length != 2 || !tokens.IsGlued(at + 2)) return null;
        var hasSeconds = tokens.Is(at + 3, ":") && IsFigures(at + 4, 59) && tokens[at + 4].Text.Length == 2 && tokens.IsGlued(at + 4);
        var next = hasSeconds ? at + 5 : at + 3;
        if (!isColon && !tokens.Is(at - 1, "at") && ReadSuffix(next) == null) return null;
        return OfHour(next, Figure(at)) with { Minute = Figure(at + 2), Second = hasSeconds ? Figure(at + 4) : null };
    }

    // "4 o'clock", or the bare number
    private ClockSpan ReadHour(int at)
    {
        if (tokens.Is(at, "a") || (tokens.IsGlued(at) && tokens[at - 1].Kind != TokenKind.Symbol)) return null;
        if (context.Numbers.ReadAmount(at) is not { IsWhole: true, Value: >= 0 and <= 24 } number) return null;
        var isCutOff = tokens.IsGlued(number.Next) && tokens.IsWord(number.Next) && ReadSuffix(number.Next) == null;
        if (isCutOff) return null;
        var isClock = tokens.Is(number.Next, "o'clock") || tokens.Is(number.Next, "oclock");
        var hour = OfHour(isClock ? number.Next + 1 : number.Next, (int)number.Value);
        return hour with { IsBare = !isClock };
    }

    private static ClockSpan OfHour(int next, int hour) => new(next, hour % 24, IsAmbiguous: hour is >= 1 and <= 12);

    private ClockSpan ReadHalfOfDay(ClockSpan clock)
    {
        if (ReadSuffix(clock.Next) is not { } suffix || clock.Hour > 12) return null;
        var hour = (clock.Hour % 12) + (suffix.IsAfternoon ? 12 : 0);
        return clock with { Next = suffix.Next, Hour = hour, IsAmbiguous = false, IsBare = false };
    }

    // "am", "p.m."
    private (bool IsAfternoon, int Next)? ReadSuffix(int at)
    {
        var text = tokens[at].Text;
        if (text is "am" or "pm") return (text == "pm", at + 1);
        if (text is not ("a" or "p") || !tokens.Is(at + 1, ".") || !tokens.Is(at + 2, "m")) return null;
        return (text == "p", tokens.Is(at + 3, ".") && tokens.IsGlued(at + 3) ? at + 4 : at + 3);
    }

    // "5 in the afternoon", "ten at night"
    private ClockSpan ReadPart(ClockSpan clock)
    {
        var at = clock.Next;
        if (tokens.Follow(at, "in", "the") && DayPart.Read(tokens, at + 2) is { } part) return clock.In(part, at + 3);
        return tokens.Follow(at, "at", "night") ? clock.In(DayPart.Night, at + 2) : null;
    }

    private bool IsFigures(int at, int most) => tokens.IsDigits(at) && tokens[at].Text.Length <= 2 && Figure(at) <= most;

    private int Figure(int at) =>
        int.TryParse(tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;
}
