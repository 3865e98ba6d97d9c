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
        var hours = Part.Cut(Mod);
        return new TimexValue(Date.Timex + Part.Code, Start: Place(day, hours.Start), End: Place(day, hours.End));
    }

    private static string Place(DateObject day, int hour) => $"{Timex.Date(day)} {DayPart.Clock(hour)}";
}
