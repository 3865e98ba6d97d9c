namespace NumbnessBot.Language;

/// <summary>A time to come.</summary>
/// <param name="At">When, in the offset of the person's own time.</param>
/// <param name="HourTold">The hour was named, or the wait is shorter than a day; otherwise only the day counts.</param>
public sealed record Ahead(DateTimeOffset At, bool HourTold);
