using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage;

/// <summary>A place that can keep all there is to keep. A commit that deletes a conversation deletes its log in the same breath.</summary>
public interface ILastingStore : IConversationStore, IActivityLog, ISecretStore, IOutbox, IMemoryMarks, IReminders
{
    /// <summary>Adds lines under the numbers they have; those that are there stay as they are.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be written now.</exception>
    Task AddAsync(string key, IReadOnlyList<LoggedActivity> lines, CancellationToken cancellationToken);

    /// <summary>Deletes what was last used before <paramref name="before"/>.</summary>
    /// <returns>How many conversations were deleted.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be written now.</exception>
    Task<int> ExpireAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
