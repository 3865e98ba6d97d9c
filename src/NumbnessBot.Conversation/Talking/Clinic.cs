namespace NumbnessBot.Conversation.Talking;

/// <summary>What the clinic that runs the bot has set.</summary>
public sealed record Clinic
{
    public string? Name { get; init; }

    /// <summary>ISO 3166 code or name; used while the person has not named a country.</summary>
    public string? Country { get; init; }

    public string? Phone { get; init; }

    public string? BookingLink { get; init; }

    public string? OpeningHours { get; init; }

    /// <summary>How long conversations are kept.</summary>
    public int RetentionDays { get; init; } = 30;
}
