namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A stretch of days with its nearest place in the past and in the future.</summary>
internal sealed record Period(int Next, string Timex, DateRange Past, DateRange Future, PeriodUnit Unit)
{
    public Period(int next, string timex, DateRange range, PeriodUnit unit)
        : this(next, timex, range, range, unit)
    {
    }

    public string Mod { get; init; }

    public Entity ToEntity() => Entity.Of(Next, EntityType.DateRange, Past.Write(Timex), Future.Write(Timex)) with { Mod = Mod };
}
