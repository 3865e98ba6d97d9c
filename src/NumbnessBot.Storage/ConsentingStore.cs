using System.Security.Cryptography;
using System.Text;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage;

/// <summary>
/// Writes to the lasting store only what the person agreed to have kept. Before they answer, and when they decline, the conversation lives in the
/// memory of this process alone, and so do replies that wait for their delivery; a mark without words lets another process tell the person that it is gone.
/// </summary>
public sealed class ConsentingStore(ILastingStore lasting, TimeProvider? clock = null)
    : IConversationStore, IActivityLog, ISecretStore, IOutbox, IReminders, ILineNews, IDisposable
{
    private const int MarkBytes = 16;

    /// <summary>Who comes back later than that is greeted like anybody else.</summary>
    private static readonly TimeSpan markLife = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly MemoryConversationStore _passing = new(clock);

    /// <summary>A conversation is written by one at a time, so that no line is left behind where it moves.</summary>
    private readonly ConversationLocks _locks = new();

    public async Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken)
    {
        var held = await _passing.LoadAsync(key, activityId, cancellationToken).ConfigureAwait(false);
        if (held.Version > 0)
        {
            return held;
        }

        var kept = await lasting.LoadAsync(key, activityId, cancellationToken).ConfigureAwait(false);
        return kept.Version == 0 && held.Replies is null && await lasting.IsMarkedAsync(MarkOf(key), cancellationToken).ConfigureAwait(false)
            ? kept with { WasLost = true }
            : kept with { Replies = kept.Replies ?? held.Replies };
    }

    public async Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        using var pass = await _locks.EnterAsync(turn.Key, cancellationToken).ConfigureAwait(false);
        if (turn.Case is null)
        {
            // The numbers go on where the deleted ones ended.
            _passing.NumberAbove(await lasting.ReadAfterAsync(turn.Key, 0, cancellationToken).ConfigureAwait(false) is [.., var last] ? last.Number : 0);
            await _passing.CommitAsync(turn with { Address = null }, cancellationToken).ConfigureAwait(false);
            await UnmarkAsync(turn.Key, cancellationToken).ConfigureAwait(false);
            var wasKept = (await lasting.LoadAsync(turn.Key, null, cancellationToken).ConfigureAwait(false)).Version > 0;
            return await lasting.CommitAsync(wasKept ? turn : turn with { Address = null }, cancellationToken).ConfigureAwait(false);
        }

        var held = await _passing.LoadAsync(turn.Key, null, cancellationToken).ConfigureAwait(false);
        return (turn.MayKeep, held.Version > 0) switch
        {
            (true, true) => await MoveToLastingAsync(turn, held.Version, cancellationToken).ConfigureAwait(false),
            (true, false) => await lasting.CommitAsync(turn, cancellationToken).ConfigureAwait(false) && await MoveLinesAsync(turn.Key, cancellationToken).ConfigureAwait(false),
            (false, false) when turn.Version > 0 => await MoveToPassingAsync(turn, cancellationToken).ConfigureAwait(false),
            (false, var known) => (known || await MarkAsync(turn, cancellationToken).ConfigureAwait(false))
                && await _passing.CommitAsync(turn with { Address = null }, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Deletes what was last used before <paramref name="before"/>.</summary>
    /// <returns>How many conversations were deleted.</returns>
    public async Task<int> ExpireAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await lasting.ExpireMarksAsync(_clock.GetUtcNow() - markLife, cancellationToken).ConfigureAwait(false);
        return _passing.Expire(before) + await lasting.ExpireAsync(before, cancellationToken).ConfigureAwait(false);
    }

    public async Task<bool> AppendAsync(string key, string activityId, string json, CancellationToken cancellationToken)
    {
        using var pass = await _locks.EnterAsync(key, cancellationToken).ConfigureAwait(false);
        return await (await LogOfAsync(key, cancellationToken).ConfigureAwait(false)).AppendAsync(key, activityId, json, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<LoggedActivity>> ReadAfterAsync(string key, long after, CancellationToken cancellationToken)
    {
        using var pass = await _locks.EnterAsync(key, cancellationToken).ConfigureAwait(false);
        return await (await LogOfAsync(key, cancellationToken).ConfigureAwait(false)).ReadAfterAsync(key, after, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        using var pass = await _locks.EnterAsync(key, cancellationToken).ConfigureAwait(false);
        await _passing.DeleteAsync(key, cancellationToken).ConfigureAwait(false);
        await lasting.DeleteAsync(key, cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<StoredSecret>> SecretsAsync(string purpose, CancellationToken cancellationToken) => lasting.SecretsAsync(purpose, cancellationToken);

    public Task AddSecretAsync(string purpose, StoredSecret secret, DateTimeOffset olderAreOver, CancellationToken cancellationToken) =>
        lasting.AddSecretAsync(purpose, secret, olderAreOver, cancellationToken);

    /// <summary>What waits in memory is known to who delivers it; only what is kept can have been left by another process.</summary>
    public Task<IReadOnlyList<OutboxEntry>> TakeAsync(int most, DateTimeOffset now, CancellationToken cancellationToken) => lasting.TakeAsync(most, now, cancellationToken);

    public Task<bool> IsFirstAsync(string key, string activityId, CancellationToken cancellationToken) => lasting.IsFirstAsync(key, activityId, cancellationToken);

    public Task KeepAsync(string key, string activityId, DateTimeOffset until, CancellationToken cancellationToken) =>
        lasting.KeepAsync(key, activityId, until, cancellationToken);

    public Task DoneAsync(string key, string activityId, CancellationToken cancellationToken) => lasting.DoneAsync(key, activityId, cancellationToken);

    /// <summary>A reminder is kept only where its conversation may be: with what lasts.</summary>
    public Task<IReadOnlyList<DueReminder>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => lasting.DueAsync(now, most, cancellationToken);

    public Task<bool> ClaimAsync(DueReminder reminder, CancellationToken cancellationToken) => lasting.ClaimAsync(reminder, cancellationToken);

    /// <summary>What is in memory alone is said by this process, which knows.</summary>
    public IDisposable Subscribe(Action<string?> said) => (lasting as ILineNews)?.Subscribe(said) ?? CancellationToken.None.Register(() => { });

    public void Dispose() => (lasting as IDisposable)?.Dispose();

    private async Task<bool> MoveToLastingAsync(TurnCommit turn, long held, CancellationToken cancellationToken)
    {
        if (held != turn.Version || !await lasting.CommitAsync(turn with { Version = 0 }, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        _passing.KeepRepliesOnly(turn.Key);
        await UnmarkAsync(turn.Key, cancellationToken).ConfigureAwait(false);
        return await MoveLinesAsync(turn.Key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What was said before the yes is kept with the rest.</summary>
    private async Task<bool> MoveLinesAsync(string key, CancellationToken cancellationToken)
    {
        var lines = await _passing.ReadAfterAsync(key, 0, cancellationToken).ConfigureAwait(false);
        if (lines.Count > 0)
        {
            await lasting.AddAsync(key, lines, cancellationToken).ConfigureAwait(false);
            await _passing.DeleteAsync(key, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Where the conversation's lines are: with its case, in memory while it has none.</summary>
    private async Task<IActivityLog> LogOfAsync(string key, CancellationToken cancellationToken) =>
        (await _passing.LoadAsync(key, null, cancellationToken).ConfigureAwait(false)).Version == 0
        && (await lasting.LoadAsync(key, null, cancellationToken).ConfigureAwait(false)).Version > 0 ? lasting : _passing;

    /// <summary>What was kept is not kept any more, but for a case that could not be read and is set aside where it was.</summary>
    private async Task<bool> MoveToPassingAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        var kept = await lasting.LoadAsync(turn.Key, null, cancellationToken).ConfigureAwait(false);
        if (kept.Version != turn.Version)
        {
            return false;
        }

        await _passing.AddAsync(turn.Key, await lasting.ReadAfterAsync(turn.Key, 0, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        await lasting.CommitAsync(turn with { Case = null, Address = null }, cancellationToken).ConfigureAwait(false);
        await MarkAsync(turn, cancellationToken).ConfigureAwait(false);
        return await _passing.CommitAsync(turn with { Version = 0, SetAside = null, Address = null }, cancellationToken).ConfigureAwait(false);
    }

    private static byte[] MarkOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key))[..MarkBytes];

    /// <summary>The mark is worth no refusal: without it a person is greeted anew, that is all.</summary>
    private async Task<bool> MarkAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        try
        {
            await lasting.MarkAsync(MarkOf(turn.Key), _clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            // So it is when the store is away for a while.
        }

        return true;
    }

    private async Task UnmarkAsync(string key, CancellationToken cancellationToken)
    {
        if (await lasting.IsMarkedAsync(MarkOf(key), cancellationToken).ConfigureAwait(false))
        {
            await lasting.UnmarkAsync(MarkOf(key), cancellationToken).ConfigureAwait(false);
        }
    }
}
