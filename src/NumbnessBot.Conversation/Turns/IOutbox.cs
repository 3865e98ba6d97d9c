namespace NumbnessBot.Conversation.Turns;

/// <summary>
/// What was committed and not delivered yet. Entries come with <see cref="TurnCommit.Address"/>; the process that committed them has them to itself for
/// <see cref="OutboxEntry.Lease"/>. Implemented by the Storage room.
/// </summary>
public interface IOutbox
{
    /// <summary>Takes entries that no process delivers now, oldest first and those of one conversation in order, for <see cref="OutboxEntry.Lease"/>.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be written now.</exception>
    Task<IReadOnlyList<OutboxEntry>> TakeAsync(int most, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>False when earlier replies of the conversation still wait.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    Task<bool> IsFirstAsync(string key, string activityId, CancellationToken cancellationToken);

    /// <summary>The entry stays with this process until then; a time that is past leaves it to whoever comes first.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be written now.</exception>
    Task KeepAsync(string key, string activityId, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Delivered or given up: the entry goes.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be written now.</exception>
    Task DoneAsync(string key, string activityId, CancellationToken cancellationToken);
}
