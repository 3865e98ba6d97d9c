using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage;

/// <summary>
/// Writes to the lasting store only what the person agreed to have kept. Before they answer, and when they decline, the conversation lives in the
/// memory of this process alone.
/// </summary>
public sealed class ConsentingStore(IConversationStore lasting) : IConversationStore, IDisposable
{
    private readonly MemoryConversationStore passing = new();

    public async Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken)
    {
        var held = await passing.LoadAsync(key, activityId, cancellationToken).ConfigureAwait(false);
        return held.Version > 0 ? held : await lasting.LoadAsync(key, activityId, cancellationToken).ConfigureAwait(false);
    }

    public async Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        var held = await passing.LoadAsync(turn.Key, null, cancellationToken).ConfigureAwait(false);
        if (turn.Case is null)
        {
            await passing.CommitAsync(turn, cancellationToken).ConfigureAwait(false);
            return await lasting.CommitAsync(turn, cancellationToken).ConfigureAwait(false);
        }

        if (!turn.MayKeep)
        {
            if (held.Version == 0 && turn.Version > 0)
            {
                // What was kept is not kept any more.
                await lasting.CommitAsync(turn with { Case = null }, cancellationToken).ConfigureAwait(false);
                return await passing.CommitAsync(turn with { Version = 0 }, cancellationToken).ConfigureAwait(false);
            }

            return await passing.CommitAsync(turn, cancellationToken).ConfigureAwait(false);
        }

        if (held.Version == 0)
        {
            return await lasting.CommitAsync(turn, cancellationToken).ConfigureAwait(false);
        }

        if (held.Version != turn.Version || !await lasting.CommitAsync(turn with { Version = 0 }, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        return await passing.CommitAsync(turn with { Case = null }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes what was last used before <paramref name="before"/>.</summary>
    /// <returns>How many conversations were deleted.</returns>
    public async Task<int> ExpireAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var count = passing.Expire(before);
        return lasting switch
        {
            SqliteConversationStore file => count + await file.ExpireAsync(before, cancellationToken).ConfigureAwait(false),
            MemoryConversationStore memory => count + memory.Expire(before),
            _ => count,
        };
    }

    public void Dispose() => (lasting as IDisposable)?.Dispose();
}
