using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage;

/// <summary>
/// Writes to the lasting store only what the person agreed to have kept. Before they answer, and when they decline, the conversation lives in the
/// memory of this process alone.
/// </summary>
public sealed class ConsentingStore(IConversationStore lasting) : IConversationStore, IDisposable
{
    private readonly MemoryConversationStore _passing = new();

    public async Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken)
    {
        var held = await _passing.LoadAsync(key, activityId, cancellationToken).ConfigureAwait(false);
        if (held.Version > 0)
        {
            return held;
        }

        var kept = await lasting.LoadAsync(key, activityId, cancellationToken).ConfigureAwait(false);
        return kept with { Replies = kept.Replies ?? held.Replies };
    }

    public async Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        if (turn.Case is null)
        {
            await _passing.CommitAsync(turn, cancellationToken).ConfigureAwait(false);
            return await lasting.CommitAsync(turn, cancellationToken).ConfigureAwait(false);
        }

        var held = await _passing.LoadAsync(turn.Key, null, cancellationToken).ConfigureAwait(false);
        return (turn.MayKeep, held.Version > 0) switch
        {
            (true, true) => await MoveToLastingAsync(turn, held.Version, cancellationToken).ConfigureAwait(false),
            (true, false) => await lasting.CommitAsync(turn, cancellationToken).ConfigureAwait(false),
            (false, false) when turn.Version > 0 => await MoveToPassingAsync(turn, cancellationToken).ConfigureAwait(false),
            _ => await _passing.CommitAsync(turn, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Deletes what was last used before <paramref name="before"/>.</summary>
    /// <returns>How many conversations were deleted.</returns>
    public async Task<int> ExpireAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var count = _passing.Expire(before);
        return lasting switch
        {
            SqliteConversationStore file => count + await file.ExpireAsync(before, cancellationToken).ConfigureAwait(false),
            MemoryConversationStore memory => count + memory.Expire(before),
            _ => count,
        };
    }

    public void Dispose() => (lasting as IDisposable)?.Dispose();

    private async Task<bool> MoveToLastingAsync(TurnCommit turn, long held, CancellationToken cancellationToken)
    {
        if (held != turn.Version || !await lasting.CommitAsync(turn with { Version = 0 }, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        _passing.KeepRepliesOnly(turn.Key);
        return true;
    }

    /// <summary>What was kept is not kept any more, but for a case that could not be read and is set aside where it was.</summary>
    private async Task<bool> MoveToPassingAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        var kept = await lasting.LoadAsync(turn.Key, null, cancellationToken).ConfigureAwait(false);
        if (kept.Version != turn.Version)
        {
            return false;
        }

        await lasting.CommitAsync(turn with { Case = null }, cancellationToken).ConfigureAwait(false);
        return await _passing.CommitAsync(turn with { Version = 0, SetAside = null }, cancellationToken).ConfigureAwait(false);
    }
}
