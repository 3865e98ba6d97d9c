using System.Globalization;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Report;

namespace NumbnessBot.Conversation.Services;

/// <summary>How the clinic is reached, in words.</summary>
internal static class ClinicText
{
    private const int DaysOfAWeek = 7;

    /// <summary>Booking link, phone and hours; what to do where the clinic has set nothing.</summary>
    public static string Appointment(Talk talk)
    {
        var clinic = talk.Clinic;
        string?[] lines =
        [
            talk.Case.Advised is null ? talk.Fill("appointment.first") : null,
            clinic.BookingLink is { } link ? talk.Fill("appointment.link", ("name", Name(talk)), ("link", link)) : null,
            Phone(talk),
            clinic is { BookingLink: null, Phone: null } ? talk.Fill("appointment.none") : null,
            Hours(talk),
        ];
        return string.Join("\n", lines.OfType<string>());
    }

    public static string? Phone(Talk talk) => talk.Clinic.Phone is { } phone ? talk.Fill("clinic.phone", ("name", Name(talk)), ("phone", phone)) : null;

    public static bool IsOpen(Talk talk) => talk.Clinic.OpeningHours is not { } hours || hours.OpenUntil(talk.Now) is not null;

    /// <summary>"The clinic is closed now and opens Monday at 8:00."; null when no hours are set.</summary>
    public static string? Hours(Talk talk)
    {
        var name = ("name", Name(talk));
        if (talk.Clinic.OpeningHours is not { } hours)
        {
            return talk.Clinic.HoursText is { } text ? talk.Fill("hours.plain", name, ("hours", text)) : null;
        }

        var today = hours.Local(talk.Now).Date;
        if (hours.OpenUntil(talk.Now) is { } until)
        {
            return until - talk.Now > TimeSpan.FromDays(1)
                ? talk.Fill("hours.open-always", name)
                : talk.Fill("hours.open", name, ("time", Clock(hours.Local(until))));
        }

        var opens = hours.Local(hours.Opens(talk.Now));
        return talk.Fill("hours.closed", name, ("day", Day(talk, opens.Date, today)), ("time", Clock(opens)));
    }

    /// <summary>"today", "tomorrow", the weekday within a week, and from then on with the date.</summary>
    public static string Day(Talk talk, DateTime day, DateTime today) => (day.Date - today).Days switch
    {
        0 => talk.Fill("day.today"),
        1 => talk.Fill("day.tomorrow"),
        < DaysOfAWeek => Weekday(talk, day),
        _ => $"{Weekday(talk, day)} {StoredDate.ForPeople(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}",
    };

    private static string Weekday(Talk talk, DateTime day) => talk.Fill($"day.{day.DayOfWeek.ToString().ToLowerInvariant()}");

    public static string Clock(DateTimeOffset time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    public static string Name(Talk talk) => talk.Clinic.Name ?? talk.Fill("clinic.unnamed");
}
