namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads seasons: "the spring", "last summer", "spring 2020". Their days depend on the place, so none are told.</summary>
internal static class SeasonReader
{
    public static Entity Read(DateTimeContext context, int at)
    {
        var tokens = context.Tokens;
        var offset = Relations.Read(tokens, at);
        var name = offset != null || tokens.Is(at, "the") ? at + 1 : at;
        if (Code(tokens, name) is not { } code) return null;
        if (offset is { } years) return Of(name + 1, $"{Timex.Year(context.Today.Year + years)}-{code}");
        return YearReader.ReadAfter(context, name + 1) is { } year ? Of(year.Next, $"{Timex.Year(year.Year)}-{code}") : Of(name + 1, code);
    }

    /// <summary>The TIMEX code of the season that stands here; null if none does.</summary>
    public static string Code(TextTokens tokens, int at) => tokens[at].Text switch
    {
        "spring" => "SP",
        "summer" => "SU",
        "autumn" or "fall" => "FA",
        "winter" => "WI",
        _ => null,
    };

    private static Entity Of(int next, string timex) =>
        Entity.Of(next, EntityType.DateRange, new TimexValue(timex, TimexValue.NotResolved));
}
