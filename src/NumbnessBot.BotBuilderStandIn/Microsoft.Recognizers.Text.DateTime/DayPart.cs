using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A named part of the day, in hours; 24 stands for the last second of the day.</summary>
internal sealed record DayPart(string Code, int Start, int End)
{
    public static readonly DayPart Morning = new("TMO", 8, 12);
    public static readonly DayPart Afternoon = new("TAF", 12, 16);
    public static readonly DayPart Evening = new("TEV", 16, 20);
    public static readonly DayPart Night = new("TNI", 20, 24);
    public static readonly DayPart Breakfast = new("TMEB", 8, 12);
    public static readonly DayPart Lunch = new("TMEL", 11, 13);
    public static readonly DayPart Dinner = new("TMED", 16, 20);

    /// <summary>Morning, afternoon, evening or night if its name stands here; else null.</summary>
    public static DayPart Read(TextTokens tokens, int at) => Named(tokens[at].Text);

    /// <summary>The same for the plural.</summary>
    public static DayPart ReadPlural(TextTokens tokens, int at) => tokens[at].Text.EndsWith('s') ? Named(tokens[at].Text[..^1]) : null;

    public static DayPart Meal(string name) => name switch
    {
        "breakfast" => Breakfast,
        "lunch" => Lunch,
        "dinner" or "supper" => Dinner,
        _ => null,
    };

    public static string Clock(int hour) =>
        hour == 24 ? "23:59:59" : string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:00:00");

    /// <summary>What an hour of the 12-hour clock is on the 24-hour clock, if it is said of this part of the day.</summary>
    public int Place(int hour) => hour switch
    {
        12 => this == Morning || this == Night ? 0 : 12,
        < 12 when this == Afternoon || this == Evening => hour + 12,
        >= 6 and < 12 when this == Night => hour + 12,
        _ => hour,
    };

    /// <summary>"early" or "late" as the part of a period; null for other words.</summary>
    public static string Section(TextTokens tokens, int at) => tokens[at].Text switch
    {
        "early" => PeriodSection.Start,
        "late" => PeriodSection.End,
        _ => null,
    };

    /// <summary>The first half of it if early, the second if late.</summary>
    public DayPart Cut(string section)
    {
        var middle = Start + ((End - Start) / 2);
        return section switch
        {
            PeriodSection.Start => this with { End = middle },
            PeriodSection.End => this with { Start = middle },
            _ => this,
        };
    }

    public TimexValue Write() => new(Code, Start: Clock(Start), End: Clock(End));

    private static DayPart Named(string name) => name switch
    {
        "morning" => Morning,
        "afternoon" => Afternoon,
        "evening" => Evening,
        "night" => Night,
        _ => null,
    };
}
