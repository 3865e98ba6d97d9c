using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Tests.Playing;

/// <summary>A store that keeps nothing, and cannot be reached while it is gone.</summary>
internal sealed class MoodyStore : IConversationStore
{
    public volatile bool IsGone;

    public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken) =>
        IsGone ? throw new StoreUnavailableException("It is gone.") : Task.FromResult(StoredConversation.Nothing);

    public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) => Task.FromResult(true);
}
