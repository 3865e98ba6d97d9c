namespace NumbnessBot.Report;

/// <summary>What was said at one time.</summary>
/// <param name="Number">From 1 on, in the order of time.</param>
/// <param name="Words">The person's own words; empty when a choice was tapped.</param>
public sealed record PageSaying(int Number, DateTimeOffset At, string Words);
