using NumbnessBot.Conversation.Services;

namespace NumbnessBot.Conversation.Talking;

/// <summary>What the clinic that runs the bot has set.</summary>
public sealed record Clinic
{
    public string? Name { get; init; }

    /// <summary>ISO 3166 code or name; used while the person has not named a country.</summary>
    public string? Country { get; init; }

    public string? Phone { get; init; }

    public string? BookingLink { get; init; }

    /// <summary>The opening hours as the clinic wrote them; told as they are while its time zone is not set.</summary>
    public string? HoursText { get; init; }

    /// <summary>Null when none are set, or no time zone to go with them.</summary>
    public OpeningHours? OpeningHours { get; init; }

    /// <summary>The clinic's own time; also that of people whose channel does not tell theirs.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>Behind the channel people take conversations over; they are told by the event <c>handoff.initiate</c>.</summary>
    public bool TakesOver { get; init; }

    /// <summary>How long conversations are kept.</summary>
    public int RetentionDays { get; init; } = 30;
}
