namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads stretches between two times of day: "from 10pm to 6am", "between 2 and 4 in the morning".</summary>
internal sealed class ClockRangeReader(DateTimeContext context, ClockReader clocks)
{
    private const int MinutesOfDay = 24 * 60;

    private readonly TextTokens tokens = context.Tokens;

    public Entity Read(int at)
    {
        var start = BetweenReader.Open(tokens, at);
        if (clocks.Read(start) is not { } first || BetweenReader.Link(tokens, at, first.Next) is not (> 0 and var second)) return null;
        if (clocks.Read(second) is not { IsBare: false } last || (first.IsBare && start == at && last.IsAmbiguous)) return null;
        var pairs = first.Times().Zip(Repeated(last));
        if (first.IsAmbiguous && !last.IsAmbiguous) pairs = [(NearestBefore(first, last), last)];
        return Entity.Of(last.Next, EntityType.TimeRange, pairs.Select(pair => Write(pair.First, pair.Second)));
    }

    private static IEnumerable<ClockSpan> Repeated(ClockSpan clock) => clock.IsAmbiguous ? clock.Times() : [clock, clock];

    // "between 1 and 2 am": the first is of the half of the day that makes the shorter stretch.
    private static ClockSpan NearestBefore(ClockSpan first, ClockSpan last) => first.Times().MinBy(time => Minutes(time, last));

    private static int Minutes(ClockSpan start, ClockSpan end) =>
        ((int)(end.Time - start.Time).TotalMinutes + MinutesOfDay) % MinutesOfDay;

    private static TimexValue Write(ClockSpan start, ClockSpan end)
    {
        var minutes = Minutes(start, end);
        var hours = minutes is 0 or >= 60 ? $"{minutes / 60}H" : string.Empty;
        var rest = minutes % 60 > 0 ? $"{minutes % 60}M" : string.Empty;
        return new TimexValue(Timex.Range("T" + start.Timex, "T" + end.Timex, $"PT{hours}{rest}"), Start: start.Value, End: end.Value);
    }
}
