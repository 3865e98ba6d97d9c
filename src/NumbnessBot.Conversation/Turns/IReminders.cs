namespace NumbnessBot.Conversation.Turns;

/// <summary>
/// The reminders that people asked for, kept with their conversations: written and cancelled by a turn's commit, deleted with the conversation.
/// Implemented by the Storage room.
/// </summary>
public interface IReminders
{
    /// <summary>The reminders whose time has come, the oldest first.</summary>
    /// <param name="now">The present time.</param>
    /// <param name="most">Not more than this many.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    Task<IReadOnlyList<DueReminder>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the reminder away for good. True for one caller alone, also among several hosts: that one sends it. It is lost if that one ends before it has.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store cannot be written now.</exception>
    Task<bool> ClaimAsync(DueReminder reminder, CancellationToken cancellationToken);
}
