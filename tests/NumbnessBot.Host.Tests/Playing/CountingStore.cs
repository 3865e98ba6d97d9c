using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Tests.Playing;

/// <summary>Counts the commits, so that a test can say that nothing was stored.</summary>
internal sealed class CountingStore(IConversationStore inner) : IConversationStore
{
    public int Commits { get; private set; }

    public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken) =>
        inner.LoadAsync(key, activityId, cancellationToken);

    public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        Commits++;
        return inner.CommitAsync(turn, cancellationToken);
    }
}
