namespace NumbnessBot.Conversation.Turns;

/// <summary>Keeps conversations. Implemented by the Storage room.</summary>
public interface IConversationStore
{
    /// <summary>What is kept of the conversation, and the replies already given to this activity id, if any.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a whole turn or nothing. False when the conversation has changed since it was loaded: the turn must be run again.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store cannot be written now.</exception>
    Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken);
}
