using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.DirectLine.Tests.Playing;

/// <summary>A store that is read only once something has happened.</summary>
internal sealed class SlowStore(IConversationStore inner, Task held) : IConversationStore
{
    public async Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken)
    {
        await held.WaitAsync(cancellationToken);
        return await inner.LoadAsync(key, activityId, cancellationToken);
    }

    public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) => inner.CommitAsync(turn, cancellationToken);
}
