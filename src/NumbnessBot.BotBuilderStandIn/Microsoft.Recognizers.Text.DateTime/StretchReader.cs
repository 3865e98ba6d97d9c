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
        if (!isWithin && AmountReader.ReadPlain(context, at + 1) == null) return null;
        if (durations.Read(at + 1) is not { } duration || tokens.Is(duration.Next, "ago")) return null;
        var from = duration.HasClock ? context.Reference : context.Today;

        // The next three days are those after today; what is to be within three days may be today.
        if (offset > 0 && !isWithin && !duration.HasClock) from = from.AddDays(1);
        return duration.Shift(from, offset.Value) is { } to ? Between(duration, offset < 0 ? to : from, offset < 0 ? from : to) : null;
    }

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
