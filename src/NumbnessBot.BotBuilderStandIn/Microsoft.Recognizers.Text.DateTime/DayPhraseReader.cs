namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads parts of certain days: "this morning", "last night", "tonight", "early Monday morning".</summary>
internal sealed class DayPhraseReader(DateTimeContext context, DateReader dates)
{
    private readonly TextTokens tokens = context.Tokens;

    public DayPhrase Read(int at)
    {
        var mod = DayPart.Section(tokens, at);
        return mod == null ? ReadWhole(at) : ReadWhole(at + 1) is { } whole ? whole with { Mod = mod } : null;
    }

    /// <summary>"earlier today" and "later today": the half of the day before or after noon.</summary>
    public Entity ReadHalfDay(int at)
    {
        var isEarlier = tokens.Is(at, "earlier");
        if ((!isEarlier && !tokens.Is(at, "later")) || !tokens.Is(at + 1, "today")) return null;
        var noon = context.Today.AddHours(12);
        var value = new TimexValue(
            Timex.Date(context.Today),
            Start: Timex.MomentValue(isEarlier ? context.Today : noon),
            End: Timex.MomentValue(isEarlier ? noon : context.Today.AddDays(1)));
        return Entity.Of(at + 2, EntityType.DateTimeRange, value) with { Mod = isEarlier ? PeriodSection.Start : PeriodSection.End };
    }

    private DayPhrase ReadWhole(int at)
    {
        if (tokens.Is(at, "tonight")) return new DayPhrase(at + 1, new DateSpan(at + 1, context.Today), DayPart.Night);
        if (Relations.Read(tokens, at) is { } offset && DayPart.Read(tokens, at + 1) is { } told)
        {
            return new DayPhrase(at + 2, new DateSpan(at + 2, context.Today.AddDays(offset)), told);
        }

        if (dates.Read(at) is not { } date) return null;
        var name = tokens.Follow(date.Next, "in", "the") ? date.Next + 2 : date.Next;
        return DayPart.Read(tokens, name) is { } part ? new DayPhrase(name + 1, date, part) : null;
    }
}
