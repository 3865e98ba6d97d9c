using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A time of day; ambiguous while nothing says which half of the day is meant.</summary>
internal sealed record ClockSpan(int Next, int Hour, int? Minute = null, int? Second = null, bool IsAmbiguous = false)
{
    /// <summary>No more than a bare number, which is a time only where the words around say so.</summary>
    public bool IsBare { get; init; }

    public TimeSpan Time => new(Hour, Minute ?? 0, Second ?? 0);

    public string Value => Time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>TIMEX without the T: "04", "19:45".</summary>
    public string Timex
    {
        get
        {
            var format = Second != null ? @"hh\:mm\:ss" : Minute != null ? @"hh\:mm" : "hh";
            return Time.ToString(format, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Every time of day it may be, the morning first.</summary>
    public IEnumerable<ClockSpan> Times()
    {
        if (!IsAmbiguous) return [this];
        var certain = this with { IsAmbiguous = false };
        return Hour == 12 ? [certain, certain with { Hour = 0 }] : [certain, certain with { Hour = Hour + 12 }];
    }

    /// <summary>The same clock said of a part of the day.</summary>
    public ClockSpan In(DayPart part, int next) =>
        this with { Next = next, Hour = IsAmbiguous ? part.Place(Hour) : Hour, IsAmbiguous = false, IsBare = false };

    public Entity ToEntity() => Entity.Of(Next, EntityType.Time, Times().Select(time => new TimexValue("T" + time.Timex, time.Value)));
}
