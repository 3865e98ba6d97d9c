namespace NumbnessBot.Triage;

/// <summary>What was learnt of one finding.</summary>
/// <param name="Words">The person's own words, or empty when a choice was tapped.</param>
/// <param name="At">When it was learnt.</param>
/// <param name="Asked">It answers a question about this very finding; otherwise the person brought it up.</param>
public sealed record Known(FindingState State, string Words, DateTimeOffset At, bool Asked)
{
    public DateTimeOffset At { get; init => field = StoredTime.Of(value); } = StoredTime.Of(At);
}
