using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Conversation.Tests.Turns;

/// <summary>A store that lets a test act at the moment of a commit.</summary>
internal sealed class StoreBetween(IConversationStore inner) : IConversationStore
{
    public Func<TurnCommit, Task> BeforeCommit { get; set; } = _ => Task.CompletedTask;

    public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken) =>
        inner.LoadAsync(key, activityId, cancellationToken);

    public async Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        await BeforeCommit(turn).ConfigureAwait(false);
        return await inner.CommitAsync(turn, cancellationToken).ConfigureAwait(false);
    }
}
