namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads what repeats: "every two hours", "each evening", "once a month", "daily", "on Mondays", "nights".</summary>
internal sealed class SetReader(DateTimeContext context)
{
    private static readonly Dictionary<string, string> Adverbs = new()
    {
        ["hourly"] = "PT1H",
        ["daily"] = "P1D",
        ["weekly"] = "P1W",
        ["biweekly"] = "P2W",
        ["fortnightly"] = "P2W",
        ["monthly"] = "P1M",
        ["quarterly"] = "P3M",
        ["yearly"] = "P1Y",
        ["annually"] = "P1Y",
        ["annual"] = "P1Y",
    };

    private readonly TextTokens tokens = context.Tokens;

    public Entity Read(int at)
    {
        if (Adverbs.TryGetValue(tokens[at].Text, out var timex)) return Of(at + 1, timex);
        if (DayPart.ReadPlural(tokens, at) is { } part) return Of(at + 1, part.Code);
        var weekday = tokens.Is(at, "on") ? at + 1 : at;
        if (Weekdays.ReadPlural(tokens, weekday) is > 0 and var place) return Of(weekday + 1, Timex.Weekday(place));
        if (tokens.Is(at, "every") || tokens.Is(at, "each")) return ReadEvery(at + 1);
        return tokens.Is(at, "once") ? ReadOnce(at + 1) : null;
    }

    private Entity ReadEvery(int at)
    {
        if (DayPart.Read(tokens, at) is { } part) return Of(at + 1, part.Code);
        if (SeasonReader.Code(tokens, at) is { } season) return Of(at + 1, season);
        if (Weekdays.Read(tokens, at) is > 0 and var place)
        {
            var ofDay = DayPart.Read(tokens, at + 1);
            return Of(ofDay == null ? at + 1 : at + 2, Timex.Weekday(place) + ofDay?.Code);
        }

        var isOther = tokens.Is(at, "other") || tokens.Is(at, "second");
        if (isOther && DurationUnit.Read(tokens, at + 1) is { } alternate) return Of(at + 2, [(2, alternate)]);
        if (DurationUnit.Read(tokens, at) is { } unit) return Of(at + 1, [(1, unit)]);
        if (AmountReader.ReadPlain(context, at) is not { } amount) return null;
        return DurationUnit.Read(tokens, amount.Next) is { } counted ? Of(amount.Next + 1, [(amount.Value, counted)]) : null;
    }

    // "once a month"
    private Entity ReadOnce(int at)
    {
        if (!tokens.Is(at, "a") && !tokens.Is(at, "an") && !tokens.Is(at, "every") && !tokens.Is(at, "per")) return null;
        return DurationUnit.Read(tokens, at + 1) is { } unit ? Of(at + 2, [(1, unit)]) : null;
    }

    private static Entity Of(int next, (double, DurationUnit)[] every) => Of(next, new DurationSpan(next, every).Timex);

    private static Entity Of(int next, string timex) => Entity.Of(next, EntityType.Set, new TimexValue(timex, TimexValue.NotResolved));
}
