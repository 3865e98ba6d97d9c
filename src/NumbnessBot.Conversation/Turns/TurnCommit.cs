namespace NumbnessBot.Conversation.Turns;

/// <summary>All that one turn writes.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Version">The version that was loaded.</param>
/// <param name="Case">The case as JSON; null deletes everything kept of the conversation, but for <paramref name="SetAside"/>.</param>
/// <param name="Dialogs">The dialog stack as JSON.</param>
/// <param name="ActivityId">The processed activity, so that a repeat gets the same replies.</param>
/// <param name="Replies">The replies as a JSON array.</param>
/// <param name="SetAside">A stored case that could not be read, kept apart for inspection.</param>
/// <param name="MayKeep">The person agreed that the conversation is kept; otherwise it may live in memory only.</param>
/// <param name="At">When the turn took place.</param>
/// <param name="Address">Where the replies are to be delivered, so that they wait in the outbox until they are; null when nobody has to deliver them.</param>
public sealed record TurnCommit(
    string Key, long Version, string? Case, string? Dialogs, string? ActivityId, string Replies, string? SetAside, bool MayKeep, DateTimeOffset At,
    string? Address = null)
{
    /// <summary>Written, changed or cancelled together with the rest; null when the reminder stays as it is.</summary>
    public ReminderChange? Reminder { get; init; }
}
