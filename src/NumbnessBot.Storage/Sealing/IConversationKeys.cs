namespace NumbnessBot.Storage.Sealing;

/// <summary>
/// Keeps a key for each conversation beside what is sealed with it. The key goes, in the same transaction, when the conversation is deleted; what was sealed with it
/// can be read by nobody from then on, wherever a copy of it is left.
/// </summary>
public interface IConversationKeys
{
    /// <summary>The conversation's key as it was added; null when it has none.</summary>
    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be read now.</exception>
    Task<byte[]?> KeyAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Adds the key unless the conversation has one that is another than <paramref name="insteadOf"/>.</summary>
    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be written now.</exception>
    Task AddKeyAsync(string conversation, byte[] key, byte[]? insteadOf, DateTimeOffset at, CancellationToken cancellationToken);
}
