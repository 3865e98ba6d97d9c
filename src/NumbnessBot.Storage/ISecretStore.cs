namespace NumbnessBot.Storage;

/// <summary>Keeps secrets that the program makes itself, such as signing keys, so that they outlive a restart.</summary>
public interface ISecretStore
{
    /// <summary>The secrets of that purpose, oldest first.</summary>
    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be read now.</exception>
    Task<IReadOnlyList<StoredSecret>> SecretsAsync(string purpose, CancellationToken cancellationToken);

    /// <summary>Adds a secret, and deletes those of its purpose that were made before <paramref name="olderAreOver"/>.</summary>
    /// <exception cref="Conversation.Turns.StoreUnavailableException">The store cannot be written now.</exception>
    Task AddSecretAsync(string purpose, StoredSecret secret, DateTimeOffset olderAreOver, CancellationToken cancellationToken);
}
