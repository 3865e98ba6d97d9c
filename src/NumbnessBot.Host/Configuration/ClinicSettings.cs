using NumbnessBot.Conversation.Services;

namespace NumbnessBot.Host.Configuration;

/// <summary>The clinic that runs the bot; all optional.</summary>
public sealed class ClinicSettings
{
    public string? Name { get; set; }

    /// <summary>ISO 3166 code or English name; gives the numbers until a person names another country.</summary>
    public string? Country { get; set; }

    public string? Phone { get; set; }

    public string? BookingLink { get; set; }

    /// <summary>Such as <c>Mon-Fri 8:00-12:00 13:00-18:00; Sat 9:00-12:00</c>; with a <see cref="TimeZone"/> people are told whether it is open now.</summary>
    public string? OpeningHours { get; set; }

    /// <summary>The clinic's time zone, such as <c>Europe/London</c>.</summary>
    public string? TimeZone { get; set; }

    /// <summary>True where people behind the channel take conversations over when told so by the event <c>handoff.initiate</c>.</summary>
    public bool TakesOver { get; set; }

    /// <summary>Null when none is set, or none is known by that name.</summary>
    internal TimeZoneInfo? Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone?.Trim() ?? "", out var zone) ? zone : null;

    /// <summary>Null when none are set, or no time zone, or they are written in another way.</summary>
    internal OpeningHours? Hours => Zone is { } zone && !string.IsNullOrWhiteSpace(OpeningHours) ? Conversation.Services.OpeningHours.Parse(OpeningHours, zone) : null;
}
