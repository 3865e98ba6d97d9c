using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage;

namespace NumbnessBot.Host.Tests.Playing;

/// <summary>A store that can be neither read nor written.</summary>
internal sealed class AwayStore : IConversationStore, IActivityLog
{
    private static StoreUnavailableException Away => new("The database cannot be reached now.");

    public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken) => Task.FromException<StoredConversation>(Away);

    public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) => Task.FromException<bool>(Away);

    public Task<bool> AppendAsync(string key, string activityId, string json, CancellationToken cancellationToken) => Task.FromException<bool>(Away);

    public Task<IReadOnlyList<LoggedActivity>> ReadAfterAsync(string key, long after, CancellationToken cancellationToken) =>
        Task.FromException<IReadOnlyList<LoggedActivity>>(Away);

    public Task DeleteAsync(string key, CancellationToken cancellationToken) => Task.FromException(Away);
}
