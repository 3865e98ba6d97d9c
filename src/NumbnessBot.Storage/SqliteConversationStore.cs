using Microsoft.Data.Sqlite;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage;

/// <summary>
/// Keeps conversations in one SQLite file, created on first use. A turn is one transaction with full durability; one connection writes, so that
/// turns of different conversations queue for it.
/// </summary>
public sealed class SqliteConversationStore : IConversationStore, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <param name="path">The file; its folder is created.</param>
    /// <exception cref="StoreUnavailableException">The file cannot be opened or written.</exception>
    public SqliteConversationStore(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            _connection.Open();
            Execute(SqliteSchema.Create);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            _connection.Dispose();
            throw new StoreUnavailableException($"The conversation file '{path}' cannot be opened for writing. Check Storage:ConnectionString.", e);
        }
    }

    public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken) =>
        AloneAsync(() => Load(key, activityId), cancellationToken);

    public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) =>
        AloneAsync(() => Commit(turn), cancellationToken);

    /// <summary>Deletes what was last used before <paramref name="before"/>.</summary>
    /// <returns>How many conversations were deleted.</returns>
    public Task<int> ExpireAsync(DateTimeOffset before, CancellationToken cancellationToken) => AloneAsync(
        () =>
        {
            using var transaction = _connection.BeginTransaction();
            var at = ("$at", (object)before.ToUnixTimeMilliseconds());
            var count = Execute("DELETE FROM conversation WHERE at < $at", at);
            Execute("DELETE FROM processed WHERE at < $at OR key NOT IN (SELECT key FROM conversation)", at);
            var aside = Execute("DELETE FROM set_aside WHERE at < $at", at);
            transaction.Commit();
            if (count + aside > 0)
            {
                Execute(SqliteSchema.EmptyJournal);
            }

            return count;
        },
        cancellationToken);

    public void Dispose()
    {
        _connection.Dispose();
        _oneAtATime.Dispose();
    }

    private StoredConversation Load(string key, string? activityId)
    {
        var stored = StoredConversation.Nothing;
        using (var command = Command("SELECT version, \"case\", dialogs FROM conversation WHERE key = $key", ("$key", key)))
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

        using var replies = Command("SELECT replies FROM processed WHERE key = $key AND activity = $activity", ("$key", key), ("$activity", activityId));
        return stored with { Replies = (string?)replies.ExecuteScalar() };
    }

    private bool Commit(TurnCommit turn)
    {
        using var transaction = _connection.BeginTransaction();
        var key = ("$key", (object)turn.Key);
        var at = ("$at", (object)turn.At.ToUnixTimeMilliseconds());
        if (turn.Case is null)
        {
            Execute("DELETE FROM conversation WHERE key = $key", key);
            Execute("DELETE FROM processed WHERE key = $key", key);
            Execute("DELETE FROM set_aside WHERE key = $key", key);
            SetAside(turn, key, at);
            transaction.Commit();
            Execute(SqliteSchema.EmptyJournal);
            return true;
        }

        var written = Execute(
            """
            INSERT INTO conversation (key, version, "case", dialogs, at) SELECT $key, 1, $case, $dialogs, $at WHERE $version = 0
            ON CONFLICT (key) DO NOTHING
            """,
            key, ("$version", turn.Version), ("$case", turn.Case), ("$dialogs", (object?)turn.Dialogs ?? DBNull.Value), at);
        if (written == 0)
        {
            written = Execute(
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
            Execute(
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
            Execute("INSERT OR REPLACE INTO set_aside (key, at, \"case\") VALUES ($key, $at, $case)", key, at, ("$case", turn.SetAside));
        }
    }

    private async Task<T> AloneAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw new StoreUnavailableException("The conversation file cannot be read or written now.", e);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private int Execute(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
