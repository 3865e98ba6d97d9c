namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Something found in the text: its kind, its possible values and the token after it.</summary>
internal sealed record Entity(int Next, string Type, IReadOnlyList<TimexValue> Values)
{
    /// <summary>What a word before it makes of it: since, before, after, approx, more, less; start, mid or end of it.</summary>
    public string Mod { get; init; }

    /// <summary>The kind written with each value, where it is not that of the entity.</summary>
    public string ValueType { get; init; }

    /// <summary>What a modified range was made from: datetimepoint or datetimerange.</summary>
    public string Source { get; init; }

    public bool IsPoint => Type is EntityType.Date or EntityType.Time or EntityType.DateTime;

    public static Entity Of(int next, string type, params IEnumerable<TimexValue> values) => new(next, type, values.Distinct().ToList());

    public SortedDictionary<string, object> Resolve() => new()
    {
        [ResolutionKey.ValueSet] = Values.Select(Describe).ToList(),
    };

    private Dictionary<string, string> Describe(TimexValue value)
    {
        var all = new (string Key, string Text)[]
        {
            ("timex", value.Timex), ("Mod", Mod), (ResolutionKey.Type, ValueType ?? Type), ("sourceEntity", Source),
            (ResolutionKey.Value, value.Value), ("start", value.Start), ("end", value.End),
        };
        return all.Where(pair => pair.Text != null).ToDictionary(pair => pair.Key, pair => pair.Text);
    }
}
