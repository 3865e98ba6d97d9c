using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage;

/// <summary>
/// Keeps conversations in one SQLite file, created on first use. A turn is one transaction with full durability; one connection writes, so that
/// turns of different conversations queue for it.
/// </summary>
/// <param name="path">The file; its folder is created.</param>
/// <param name="clock">Gives the lines of logs their numbers.</param>
/// <exception cref="StoreUnavailableException">The file cannot be opened or written.</exception>
public sealed class SqliteConversationStore(string path, TimeProvider? clock = null) : ILastingStore, IDisposable
{
    private readonly SqliteDatabase _database = new(path);
    private readonly LineNumbers _numbers = new(clock ?? TimeProvider.System);

    public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken) =>
        _database.AloneAsync(() => Load(key, activityId), cancellationToken);

    public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) =>
        _database.AloneAsync(() => Commit(turn), cancellationToken);

    /// <summary>Deletes what was last used before <paramref name="before"/>.</summary>
    /// <returns>How many conversations were deleted.</returns>
    public Task<int> ExpireAsync(DateTimeOffset before, CancellationToken cancellationToken) => _database.AloneAsync(
        () =>
        {
            using var transaction = _database.Begin();
            var at = ("$at", (object)before.ToUnixTimeMilliseconds());
            var count = _database.Execute("DELETE FROM conversation WHERE at < $at", at);
            _database.Execute("DELETE FROM processed WHERE at < $at OR key NOT IN (SELECT key FROM conversation)", at);
            SqliteLines.DeleteOrphans(_database);
            var aside = _database.Execute("DELETE FROM set_aside WHERE at < $at", at);
            transaction.Commit();
            if (count + aside > 0)
            {
                _database.Execute(SqliteSchema.EmptyJournal);
            }

            return count;
        },
        cancellationToken);

    public Task<bool> AppendAsync(string key, string activityId, string json, CancellationToken cancellationToken) =>
        _database.AloneAsync(() => SqliteLines.Append(_database, key, activityId, json, _numbers), cancellationToken);

    public Task AddAsync(string key, IReadOnlyList<LoggedActivity> lines, CancellationToken cancellationToken) =>
        _database.AloneAsync(() => SqliteLines.Add(_database, key, lines), cancellationToken);

    public Task<IReadOnlyList<LoggedActivity>> ReadAfterAsync(string key, long after, CancellationToken cancellationToken) =>
        _database.AloneAsync(() => SqliteLines.ReadAfter(_database, key, after), cancellationToken);

    public Task DeleteAsync(string key, CancellationToken cancellationToken) => _database.AloneAsync(
        () => SqliteLines.Delete(_database, key) + _database.Execute(SqliteSchema.EmptyJournal), cancellationToken);

    public Task<IReadOnlyList<StoredSecret>> SecretsAsync(string purpose, CancellationToken cancellationToken) =>
        _database.AloneAsync(() => SqliteSecrets.Read(_database, purpose), cancellationToken);

    public Task AddSecretAsync(string purpose, StoredSecret secret, DateTimeOffset olderAreOver, CancellationToken cancellationToken) =>
        _database.AloneAsync(() => SqliteSecrets.Add(_database, purpose, secret, olderAreOver), cancellationToken);

    public void Dispose() => _database.Dispose();

    private StoredConversation Load(string key, string? activityId)
    {
        var stored = StoredConversation.Nothing;
        using (var command = _database.Command("SELECT version, \"case\", dialogs FROM conversation WHERE key = $key", ("$key", key)))
        using (var reader = command.ExecuteReader())
        {
            if (reader.Read())
            {
                stored = new StoredConversation(reader.GetInt64(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), null);
            }
        }

        if (activityId is null)
        {
            return stored;
        }

        using var replies = _database.Command("SELECT replies FROM processed WHERE key = $key AND activity = $activity", ("$key", key), ("$activity", activityId));
        return stored with { Replies = (string?)replies.ExecuteScalar() };
    }

    private bool Commit(TurnCommit turn)
    {
        using var transaction = _database.Begin();
        var key = ("$key", (object)turn.Key);
        var at = ("$at", (object)turn.At.ToUnixTimeMilliseconds());
        if (turn.Case is null)
        {
            _database.Execute("DELETE FROM conversation WHERE key = $key", key);
            _database.Execute("DELETE FROM processed WHERE key = $key", key);
            SqliteLines.Delete(_database, turn.Key);
            _database.Execute("DELETE FROM set_aside WHERE key = $key", key);
            SetAside(turn, key, at);
            transaction.Commit();
            _database.Execute(SqliteSchema.EmptyJournal);
            return true;
        }

        var written = _database.Execute(
            """
            INSERT INTO conversation (key, version, "case", dialogs, at) SELECT $key, 1, $case, $dialogs, $at WHERE $version = 0
            ON CONFLICT (key) DO NOTHING
            """,
            key, ("$version", turn.Version), ("$case", turn.Case), ("$dialogs", (object?)turn.Dialogs ?? DBNull.Value), at);
        if (written == 0)
        {
            written = _database.Execute(
                """
                UPDATE conversation SET version = version + 1, "case" = $case, dialogs = $dialogs, at = $at
                WHERE key = $key AND version = $version AND $version > 0
                """,
                key, ("$version", turn.Version), ("$case", turn.Case), ("$dialogs", (object?)turn.Dialogs ?? DBNull.Value), at);
        }

        if (written == 0)
        {
            return false;
        }

        SetAside(turn, key, at);
        if (turn.ActivityId is not null)
        {
            _database.Execute(
                "INSERT OR REPLACE INTO processed (key, activity, replies, at) VALUES ($key, $activity, $replies, $at)",
                key, ("$activity", turn.ActivityId), ("$replies", turn.Replies), at);
        }

        transaction.Commit();
        return true;
    }

    private void SetAside(TurnCommit turn, (string Name, object Value) key, (string Name, object Value) at)
    {
        if (turn.SetAside is not null)
        {
            _database.Execute("INSERT OR REPLACE INTO set_aside (key, at, \"case\") VALUES ($key, $at, $case)", key, at, ("$case", turn.SetAside));
        }
    }
}
