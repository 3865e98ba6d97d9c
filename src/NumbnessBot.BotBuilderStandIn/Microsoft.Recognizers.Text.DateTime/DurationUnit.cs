namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A unit of time: its TIMEX letter, how many of that letter it is, and its length. Months are 30 days, years 365.</summary>
internal sealed record DurationUnit(string Letter, double Count, double Seconds, bool IsClock = false)
{
    public static readonly DurationUnit Day = new("D", 1, 86_400);
    public static readonly DurationUnit Week = new("W", 1, 604_800);
    public static readonly DurationUnit Month = new("M", 1, 2_592_000);
    public static readonly DurationUnit Year = new("Y", 1, 31_536_000);

    private static readonly DurationUnit Second = new("S", 1, 1, true);
    private static readonly DurationUnit Minute = new("M", 1, 60, true);
    private static readonly DurationUnit Hour = new("H", 1, 3_600, true);
    private static readonly DurationUnit Fortnight = new("W", 2, 1_209_600);
    private static readonly DurationUnit Decade = new("Y", 10, 315_360_000);
    private static readonly DurationUnit Weekend = new("WE", 1, 172_800);

    private static readonly Dictionary<string, DurationUnit> Names = new()
    {
        ["second"] = Second,
        ["seconds"] = Second,
        ["sec"] = Second,
        ["secs"] = Second,
        ["minute"] = Minute,
        ["minutes"] = Minute,
        ["min"] = Minute,
        ["mins"] = Minute,
        ["hour"] = Hour,
        ["hours"] = Hour,
        ["hr"] = Hour,
        ["hrs"] = Hour,
        ["day"] = Day,
        ["days"] = Day,
        ["week"] = Week,
        ["weeks"] = Week,
        ["fortnight"] = Fortnight,
        ["fortnights"] = Fortnight,
        ["month"] = Month,
        ["months"] = Month,
        ["year"] = Year,
        ["years"] = Year,
        ["decade"] = Decade,
        ["decades"] = Decade,
        ["weekend"] = Weekend,
        ["weekends"] = Weekend,
    };

    /// <summary>The unit that stands here; single letters count only right after a figure, as in "3d".</summary>
    public static DurationUnit Read(TextTokens tokens, int at)
    {
        if (Names.TryGetValue(tokens[at].Text, out var unit)) return unit;
        if (!tokens.IsGlued(at) || !tokens.IsDigits(at - 1)) return null;
        return tokens[at].Text switch { "d" => Day, "h" => Hour, _ => null };
    }
}
