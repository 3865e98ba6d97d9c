using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads stretches that start or end now: "the past 3 months", "last 24 hours", "within ten days".</summary>
internal sealed class StretchReader(DateTimeContext context, DurationReader durations)
{
    public Entity Read(int at)
    {
        var tokens = context.Tokens;
        var isWithin = tokens.Is(at, "within");
        var offset = isWithin ? 1 : Relations.Read(tokens, at);
        if (offset is null or 0) return null;
        var length = isWithin || AmountReader.ReadPlain(context, at + 1) != null ? durations.Read(at + 1) : OneOfClock(at + 1);
        if (length is not { } duration || tokens.Is(duration.Next, "ago")) return null;
        var from = duration.HasClock ? context.Reference : context.Today;

        // The next three days are those after today; what is to be within three days may be today.
        if (offset > 0 && !isWithin && !duration.HasClock) from = from.AddDays(1);
        return duration.Shift(from, offset.Value) is { } to ? Between(duration, offset < 0 ? to : from, offset < 0 ? from : to) : null;
    }

    // "the last hour" is the hour up to now; "the last week" is the week before this one, and read elsewhere.
    private DurationSpan OneOfClock(int at) =>
        DurationUnit.Read(context.Tokens, at) is { IsClock: true } unit ? new DurationSpan(at + 1, [(1, unit)]) : null;

    private static Entity Between(DurationSpan duration, DateObject start, DateObject end)
    {
        if (!duration.HasClock)
        {
            var days = new DateRange(start, end);
            var daysTimex = Timex.Range(Timex.Date(start), Timex.Date(end), duration.Timex);
            return Entity.Of(duration.Next, EntityType.DateRange, days.Write(daysTimex));
        }

        var timex = Timex.Range(Timex.Moment(start), Timex.Moment(end), duration.Timex);
        var value = new TimexValue(timex, Start: Timex.MomentValue(start), End: Timex.MomentValue(end));
        return Entity.Of(duration.Next, EntityType.DateTimeRange, value);
    }
}
