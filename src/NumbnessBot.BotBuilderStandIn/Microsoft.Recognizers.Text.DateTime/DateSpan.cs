using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A day with its nearest place in the past and in the future.</summary>
internal sealed record DateSpan(int Next, string Timex, DateObject Past, DateObject Future)
{
    public DateSpan(int next, DateObject day)
        : this(next, DateTime.Timex.Date(day), day, day)
    {
    }

    /// <summary>Month and day, where the text says these and no year; else null.</summary>
    public (int Month, int Day)? WithoutYear { get; init; }

    /// <summary>Year of a day said in full; else null.</summary>
    public int? Year { get; init; }

    public bool IsWeekday { get; init; }

    public Entity ToEntity() => Entity.Of(
        Next,
        EntityType.Date,
        new TimexValue(Timex, DateTime.Timex.Date(Past)),
        new TimexValue(Timex, DateTime.Timex.Date(Future)));
}
