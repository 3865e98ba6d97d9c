using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A length of time in the parts it was said in, such as one hour and thirty minutes.</summary>
internal sealed record DurationSpan(int Next, IReadOnlyList<(double Amount, DurationUnit Unit)> Parts)
{
    public bool HasClock => Parts.Any(part => part.Unit.IsClock);

    public string Timex
    {
        get
        {
            var days = string.Concat(Parts.Where(part => !part.Unit.IsClock).Select(Write));
            return HasClock ? $"P{days}T{string.Concat(Parts.Where(part => part.Unit.IsClock).Select(Write))}" : "P" + days;
        }
    }

    public Entity ToEntity() => Entity.Of(
        Next,
        EntityType.Duration,
        new TimexValue(Timex, Figures.Write(Parts.Sum(part => part.Amount * part.Unit.Seconds))));

    /// <summary>
    /// The moment this long after (sign 1) or before (sign -1) another; null where the calendar ends. Parts of months and years are
    /// rounded.
    /// </summary>
    public DateObject? Shift(DateObject from, int sign)
    {
        try
        {
            return Parts.Aggregate(from, (moment, part) => Shift(moment, sign * part.Amount * part.Unit.Count, part.Unit));
        }
        catch (Exception beyond) when (beyond is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static DateObject Shift(DateObject moment, double count, DurationUnit unit) => unit.Letter switch
    {
        "Y" => moment.AddYears(checked((int)Math.Round(count))),
        "M" when !unit.IsClock => moment.AddMonths(checked((int)Math.Round(count))),
        "W" => moment.AddDays(count * 7),
        "D" => moment.AddDays(count),
        _ => moment.AddSeconds(count * unit.Seconds),
    };

    private static string Write((double Amount, DurationUnit Unit) part) => Figures.Write(part.Amount * part.Unit.Count) + part.Unit.Letter;
}
