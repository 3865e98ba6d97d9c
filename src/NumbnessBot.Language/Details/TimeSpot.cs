using System.Globalization;

namespace NumbnessBot.Language;

/// <summary>A stretch of time within which something began, before it is given the person's words.</summary>
internal readonly record struct TimeSpot(DateTimeOffset? Earliest, DateTimeOffset? Latest, bool Exact = false, bool Sure = true)
{
    /// <summary>Whole days, from midnight to midnight, never later than now.</summary>
    public static TimeSpot Days(DateTime first, DateTime last, DateTimeOffset now, bool exact = false, bool sure = true) =>
        new TimeSpot(At(first.Date, now), At(last.Date.AddDays(1), now), exact, sure).Until(now);

    public static DateTimeOffset At(DateTime local, DateTimeOffset now) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), now.Offset);

    public TimeSpot Until(DateTimeOffset now) => this with
    {
        Earliest = Earliest > now ? now : Earliest,
        Latest = Latest > now ? now : Latest,
    };

    public Onset Say(string text) => new(text, Earliest, Latest, Exact, Sure, Iso());

    private string Iso()
    {
        if (Earliest is null && Latest is null)
        {
            return "";
        }

        if (Earliest is not { } from || Latest is not { } to)
        {
            return (Earliest is { } e ? Day(e) : "..") + "/" + (Latest is { } l ? Day(l) : "..");
        }

        if (to - from < TimeSpan.FromHours(20) && !(from.TimeOfDay == TimeSpan.Zero && Exact))
        {
            return from == to ? Minute(from) : Minute(from) + "/" + Minute(to);
        }

        // A stretch that ends at midnight ends with the day before.
        var last = to.TimeOfDay == TimeSpan.Zero && to > from ? to.AddTicks(-1) : to;
        return from.Date == last.Date ? Day(from) : Day(from) + "/" + Day(last);
    }

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Minute(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
