namespace NumbnessBot.Conversation.Turns;

/// <summary>Replies of a committed turn that are still to be delivered.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="ActivityId">What they reply to.</param>
/// <param name="Number">Their place among those of the conversation that wait.</param>
/// <param name="Address">Where to, as <see cref="DeliveryAddress"/> wrote it.</param>
/// <param name="Replies">The replies as a JSON array; null when they are not known any more.</param>
/// <param name="At">When the turn took place.</param>
public sealed record OutboxEntry(string Key, string ActivityId, long Number, string Address, string? Replies, DateTimeOffset At)
{
    /// <summary>For how long a process has an entry to itself. When it has said nothing by then it is taken for gone, and another delivers.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);
}
