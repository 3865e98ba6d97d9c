using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage.Sealing;

namespace NumbnessBot.Storage.Sqlite;

/// <summary>
/// Keeps conversations in one SQLite file, created on first use, for one process. A turn is one transaction that is on the disk when its commit is
/// done; turns that end at the same time share a flush to it.
/// </summary>
public sealed class SqliteConversationStore : ILastingStore, IConversationKeys, IDisposable
{
    /// <summary>So many old conversations are deleted at a time, between the turns of others.</summary>
    private const int ExpiredAtOnce = 50;

    private readonly SqliteDatabase _database;
    private readonly LineNumbers _numbers;

    /// <param name="path">The file; its folder is created.</param>
    /// <param name="clock">Gives the lines of logs their numbers.</param>
    /// <exception cref="StoreUnavailableException">The file cannot be opened or written.</exception>
    public SqliteConversationStore(string path, TimeProvider? clock = null)
    {
        _database = new SqliteDatabase(path);
        _numbers = new LineNumbers(clock ?? TimeProvider.System);
    }

    public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken) =>
        Reading(session => SqliteTurns.Load(session, key, activityId));

    public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) =>
        _database.WriteAsync(session => SqliteTurns.Commit(session, turn), turn.Case is null ? Tidiness.Soon : Tidiness.None);

    /// <summary>Deletes what was last used before <paramref name="before"/>, some at a time, so that turns can go on meanwhile.</summary>
    /// <returns>How many conversations were deleted.</returns>
    public async Task<int> ExpireAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var at = before.ToUnixTimeMilliseconds();
        var count = 0;
        while (_database.Read(session => SqliteTurns.LastUsedBefore(session, at, ExpiredAtOnce)) is { Count: > 0 } keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            count += await _database.WriteAsync(session => SqliteTurns.Expire(session, keys, at), Tidiness.Later).ConfigureAwait(false);
        }

        while (_database.Read(session => SqliteLines.WithoutConversation(session, ExpiredAtOnce)) is { Count: > 0 } keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await _database.WriteAsync(session => keys.Sum(key => SqliteLines.Delete(session, key)), Tidiness.Later).ConfigureAwait(false);
        }

        if (_database.Read(session => SqliteTurns.HasSetAside(session, at)))
        {
            await _database.WriteAsync(session => SqliteTurns.ExpireSetAside(session, at) + SqliteSeals.ExpireAlone(session, at), Tidiness.Later).ConfigureAwait(false);
        }

        await _database.WriteAsync(_ => 0, Tidiness.Now).ConfigureAwait(false);
        return count;
    }

    public Task<bool> AppendAsync(string key, string activityId, string json, CancellationToken cancellationToken) =>
        _database.WriteAsync(session => SqliteLines.Append(session, key, activityId, json, _numbers));

    public Task AddAsync(string key, IReadOnlyList<LoggedActivity> lines, CancellationToken cancellationToken) =>
        _database.WriteAsync(session => SqliteLines.Add(session, key, lines));

    public Task<IReadOnlyList<LoggedActivity>> ReadAfterAsync(string key, long after, CancellationToken cancellationToken) =>
        Reading(session => SqliteLines.ReadAfter(session, key, after));

    public Task DeleteAsync(string key, CancellationToken cancellationToken) =>
        _database.WriteAsync(session => SqliteLines.Delete(session, key), Tidiness.Soon);

    public Task<IReadOnlyList<StoredSecret>> SecretsAsync(string purpose, CancellationToken cancellationToken) =>
        Reading(session => SqliteSecrets.Read(session, purpose));

    public Task AddSecretAsync(string purpose, StoredSecret secret, DateTimeOffset olderAreOver, CancellationToken cancellationToken) =>
        _database.WriteAsync(session => SqliteSecrets.Add(session, purpose, secret, olderAreOver));

    public Task<IReadOnlyList<OutboxEntry>> TakeAsync(int most, DateTimeOffset now, CancellationToken cancellationToken) =>
        _database.WriteAsync(session => SqliteOutbox.TakeDue(session, most, now));

    public Task<bool> IsFirstAsync(string key, string activityId, CancellationToken cancellationToken) =>
        Reading(session => SqliteOutbox.IsFirst(session, key, activityId));

    public Task KeepAsync(string key, string activityId, DateTimeOffset until, CancellationToken cancellationToken) =>
        _database.WriteAsync(session => SqliteOutbox.Keep(session, key, activityId, until));

    public async Task DoneAsync(string key, string activityId, CancellationToken cancellationToken)
    {
        if (await _database.WriteAsync(session => SqliteOutbox.Done(session, key, activityId)).ConfigureAwait(false))
        {
            await _database.WriteAsync(_ => 0, Tidiness.Journal).ConfigureAwait(false);
        }
    }

    public Task MarkAsync(byte[] mark, DateTimeOffset at, CancellationToken cancellationToken) =>
        _database.WriteAsync(session => SqliteMarks.Add(session, mark, at));

    public Task<bool> IsMarkedAsync(byte[] mark, CancellationToken cancellationToken) => Reading(session => SqliteMarks.Has(session, mark));

    public Task UnmarkAsync(byte[] mark, CancellationToken cancellationToken) => _database.WriteAsync(session => SqliteMarks.Remove(session, mark));

    public Task ExpireMarksAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        _database.WriteAsync(session => SqliteMarks.Expire(session, before));

    public Task<IReadOnlyList<DueReminder>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        Reading(session => SqliteReminders.Due(session, now, most));

    public Task<bool> ClaimAsync(DueReminder reminder, CancellationToken cancellationToken) =>
        _database.WriteAsync(session => SqliteReminders.Claim(session, reminder));

    public Task<byte[]?> KeyAsync(string conversation, CancellationToken cancellationToken) => Reading(session => SqliteSeals.Of(session, conversation));

    public Task AddKeyAsync(string conversation, byte[] key, byte[]? insteadOf, DateTimeOffset at, CancellationToken cancellationToken) =>
        _database.WriteAsync(session => SqliteSeals.Add(session, conversation, key, insteadOf, at));

    public void Dispose() => _database.Dispose();

    /// <summary>A read takes microseconds and waits for nobody, so it is done where it is asked for.</summary>
    private Task<T> Reading<T>(Func<SqliteSession, T> work)
    {
        try
        {
            return Task.FromResult(_database.Read(work));
        }
        catch (StoreUnavailableException e)
        {
            return Task.FromException<T>(e);
        }
    }
}
