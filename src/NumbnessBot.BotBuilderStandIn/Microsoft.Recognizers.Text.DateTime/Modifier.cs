namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A word before a date or time that turns it into a stretch or loosens it.</summary>
internal sealed record Modifier(string Mod, int Next)
{
    private const string Since = "since";
    private const string Before = "before";
    private const string After = "after";
    private const string Approximately = "approx";

    private bool IsForDuration => Mod is "more" or "less";

    public static Modifier Read(TextTokens tokens, int at) => tokens[at].Text switch
    {
        "since" => new Modifier(Since, at + 1),
        "before" or "until" or "till" or "by" => new Modifier(Before, at + 1),
        "prior" when tokens.Is(at + 1, "to") => new Modifier(Before, at + 2),
        "after" => new Modifier(After, at + 1),
        "around" or "circa" => new Modifier(Approximately, at + 1),
        "more" or "less" when tokens.Is(at + 1, "than") => new Modifier(tokens[at].Text, at + 2),
        _ => null,
    };

    /// <summary>The entity so modified; null where the word does not go with it.</summary>
    public Entity Apply(Entity entity)
    {
        if (entity.Type == EntityType.Duration) return Mod is Before or After || IsForDuration ? entity with { Mod = Mod } : null;
        if (IsForDuration || entity.Type == EntityType.Set) return null;
        var range = RangeOf(entity.Type);
        if (Mod == Approximately) return entity with { Mod = Mod, ValueType = range };
        var source = entity.IsPoint ? "datetimepoint" : entity.Type == EntityType.DateRange ? "datetimerange" : null;
        return new Entity(entity.Next, range, entity.Values.Select(Open).ToList())
        {
            Mod = entity.Mod == null ? Mod : $"{Mod}-{entity.Mod}",
            Source = source,
        };
    }

    private static string RangeOf(string type) => type switch
    {
        EntityType.Date => EntityType.DateRange,
        EntityType.Time => EntityType.TimeRange,
        EntityType.DateTime => EntityType.DateTimeRange,
        _ => type,
    };

    // A stretch without one of its ends. A season, which has no ends, stays as it is.
    private TimexValue Open(TimexValue value)
    {
        if (value.Value == TimexValue.NotResolved) return value;
        var (start, end) = (value.Start ?? value.Value, value.End ?? value.Value);
        return Mod switch
        {
            Before => new TimexValue(value.Timex, End: start),
            After => new TimexValue(value.Timex, Start: end),
            _ => new TimexValue(value.Timex, Start: start),
        };
    }
}
