using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A part of a certain day, such as yesterday evening.</summary>
internal sealed record DayPhrase(int Next, DateSpan Date, DayPart Part)
{
    /// <summary>Early (start) or late (end) in it; else null.</summary>
    public string Mod { get; init; }

    public Entity ToEntity() =>
        Entity.Of(Next, EntityType.DateTimeRange, Write(Date.Past), Write(Date.Future)) with { Mod = Mod };

    private TimexValue Write(DateObject day)
    {
        var middle = Part.Start + ((Part.End - Part.Start) / 2);
        var start = Mod == PeriodSection.End ? middle : Part.Start;
        var end = Mod == PeriodSection.Start ? middle : Part.End;
        return new TimexValue(Date.Timex + Part.Code, Start: Place(day, start), End: Place(day, end));
    }

    private static string Place(DateObject day, int hour) => $"{Timex.Date(day)} {DayPart.Clock(hour)}";
}
