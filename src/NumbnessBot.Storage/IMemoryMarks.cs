namespace NumbnessBot.Storage;

/// <summary>
/// Marks of conversations that live in the memory of one process alone, because nobody agreed to more. A mark holds no word and no name; it lets another
/// process tell a person whose conversation is gone from one who is new.
/// </summary>
public interface IMemoryMarks
{
    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be written now.</exception>
    Task MarkAsync(byte[] mark, DateTimeOffset at, CancellationToken cancellationToken);

    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be read now.</exception>
    Task<bool> IsMarkedAsync(byte[] mark, CancellationToken cancellationToken);

    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be written now.</exception>
    Task UnmarkAsync(byte[] mark, CancellationToken cancellationToken);

    /// <summary>Deletes the marks made before <paramref name="before"/>.</summary>
    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be written now.</exception>
    Task ExpireMarksAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
