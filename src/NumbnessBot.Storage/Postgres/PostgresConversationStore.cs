using System.Text;
using Npgsql;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Storage.Sealing;

namespace NumbnessBot.Storage.Postgres;

/// <summary>
/// Keeps conversations in a PostgreSQL database that many hosts share. A turn is written in one transaction that is durable when its commit is done; turns
/// that end at the same time share one. A host hears of the lines that another one writes.
/// </summary>
public sealed class PostgresConversationStore : ILastingStore, IConversationKeys, ILineNews, IAsyncDisposable, IDisposable
{
    /// <summary>So many old conversations are deleted at a time.</summary>
    private const int ExpiredAtOnce = 50;

    private readonly PostgresDatabase _database;
    private readonly LineNumbers _numbers;

    /// <param name="connectionString">As Npgsql reads it; the tables are made on first use.</param>
    /// <param name="clock">Gives the lines of logs their numbers.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be reached, or is none of ours.</exception>
    public PostgresConversationStore(string connectionString, TimeProvider? clock = null)
    {
        _database = new PostgresDatabase(connectionString);
        _numbers = new LineNumbers(clock ?? TimeProvider.System);
    }

    public async Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            PostgresSql.Load,
            row => new StoredConversation(row.GetInt64(0), Text(row, 1), TextOrNull(row, 2), TextOrNull(row, 3)),
            cancellationToken, key, activityId ?? "").ConfigureAwait(false) is [var stored] ? stored : StoredConversation.Nothing;

    public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) => _database.WriteAsync(PostgresTurns.Commit(turn));

    /// <summary>Deletes what was last used before <paramref name="before"/>, some at a time.</summary>
    /// <returns>How many conversations were deleted.</returns>
    public async Task<int> ExpireAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var at = before.ToUnixTimeMilliseconds();
        var count = 0;
        while (await KeysAsync(PostgresSql.Sweeps.LastUsedBefore, cancellationToken, at, (long)ExpiredAtOnce).ConfigureAwait(false) is { Count: > 0 } keys)
        {
            count += (await Task.WhenAll(keys.Select(key => _database.WriteAsync(PostgresTurns.Expire(key, at)))).ConfigureAwait(false)).Count(gone => gone);
        }

        while (await KeysAsync(PostgresSql.Sweeps.LinesAlone, cancellationToken, (long)ExpiredAtOnce).ConfigureAwait(false) is { Count: > 0 } keys)
        {
            await Task.WhenAll(keys.Select(key => WriteAsync(key, PostgresSql.DeleteLines, key))).ConfigureAwait(false);
        }

        await WriteAsync("", PostgresSql.Sweeps.ExpireSetAside, at).ConfigureAwait(false);
        await WriteAsync("", PostgresSql.Sweeps.ExpireSeals, at).ConfigureAwait(false);
        await _database.RewriteAsync(PostgresSql.Sweeps.Rewrite, cancellationToken).ConfigureAwait(false);
        return count;
    }

    public Task<bool> AppendAsync(string key, string activityId, string json, CancellationToken cancellationToken) => _database.WriteAsync(new PostgresJob(
        key,
        [
            PostgresTurns.Hitting(PostgresSql.Append, key, _numbers.Next(0), activityId, PostgresTurns.Bytes(json)),
            Told(key),
        ]));

    public Task AddAsync(string key, IReadOnlyList<LoggedActivity> lines, CancellationToken cancellationToken) => _database.WriteAsync(new PostgresJob(
        key,
        [
            .. lines.Select(line => PostgresTurns.Command(PostgresSql.AddLine, key, line.Number, line.ActivityId, PostgresTurns.Bytes(line.Json))),
            Told(key),
        ]));

    public async Task<IReadOnlyList<LoggedActivity>> ReadAfterAsync(string key, long after, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            PostgresSql.LinesAfter, row => new LoggedActivity(row.GetInt64(0), row.GetString(1), Text(row, 2)), cancellationToken, key, after).ConfigureAwait(false);

    public Task DeleteAsync(string key, CancellationToken cancellationToken) => WriteAsync(key, PostgresSql.DeleteLines, key);

    public async Task<IReadOnlyList<StoredSecret>> SecretsAsync(string purpose, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            PostgresSql.Sweeps.Secrets,
            row => new StoredSecret(row.GetString(0), row.GetFieldValue<byte[]>(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
            cancellationToken, purpose).ConfigureAwait(false);

    public Task AddSecretAsync(string purpose, StoredSecret secret, DateTimeOffset olderAreOver, CancellationToken cancellationToken) => _database.WriteAsync(new PostgresJob(
        purpose,
        [
            PostgresTurns.Command(PostgresSql.Sweeps.DeleteSecrets, purpose, olderAreOver.ToUnixTimeMilliseconds()),
            PostgresTurns.Command(PostgresSql.Sweeps.AddSecret, purpose, secret.Id, secret.Value, secret.MadeAt.ToUnixTimeMilliseconds()),
        ]));

    public async Task<IReadOnlyList<OutboxEntry>> TakeAsync(int most, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var at = now.ToUnixTimeMilliseconds();
        var due = await _database.ReadAsync(
            PostgresSql.Sweeps.Due,
            row => new OutboxEntry(
                row.GetString(0), row.GetString(1), row.GetInt64(2), Text(row, 3), TextOrNull(row, 4), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))),
            cancellationToken, at, (long)most).ConfigureAwait(false);
        var until = (now + OutboxEntry.Lease).ToUnixTimeMilliseconds();
        var taken = await Task.WhenAll(due.Select(e => _database.WriteAsync(new PostgresJob(
            e.Key, [PostgresTurns.Hitting(PostgresSql.Sweeps.Take, e.Key, e.ActivityId, at, until)])))).ConfigureAwait(false);

        // What comes after one that another host got is left to that host, too.
        var theirs = due.Where((_, i) => !taken[i]).Select(e => e.Key).ToHashSet();
        return [.. due.Where((e, i) => taken[i] && !theirs.Contains(e.Key))];
    }

    public async Task<bool> IsFirstAsync(string key, string activityId, CancellationToken cancellationToken) =>
        await _database.ReadAsync(PostgresSql.IsBehind, row => row.GetBoolean(0), cancellationToken, key, activityId).ConfigureAwait(false) is [false];

    public Task KeepAsync(string key, string activityId, DateTimeOffset until, CancellationToken cancellationToken) =>
        WriteAsync(key, PostgresSql.Keep, key, activityId, until.ToUnixTimeMilliseconds());

    public Task DoneAsync(string key, string activityId, CancellationToken cancellationToken) => WriteAsync(key, PostgresSql.Done, key, activityId);

    public async Task<IReadOnlyList<DueReminder>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            PostgresSql.Sweeps.Reminders,
            row => new DueReminder(row.GetString(0), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(1)), Text(row, 2)),
            cancellationToken, now.ToUnixTimeSeconds(), (long)most).ConfigureAwait(false);

    public Task<bool> ClaimAsync(DueReminder reminder, CancellationToken cancellationToken) => _database.WriteAsync(new PostgresJob(
        reminder.Key, [PostgresTurns.Hitting(PostgresSql.ClaimReminder, reminder.Key, reminder.Due.ToUnixTimeSeconds())]));

    public Task MarkAsync(byte[] mark, DateTimeOffset at, CancellationToken cancellationToken) => WriteAsync("", PostgresSql.Mark, mark, at.ToUnixTimeMilliseconds());

    public async Task<bool> IsMarkedAsync(byte[] mark, CancellationToken cancellationToken) =>
        await _database.ReadAsync(PostgresSql.IsMarked, row => row.GetBoolean(0), cancellationToken, mark).ConfigureAwait(false) is [true];

    public Task UnmarkAsync(byte[] mark, CancellationToken cancellationToken) => WriteAsync("", PostgresSql.Unmark, mark);

    public Task ExpireMarksAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        WriteAsync("", PostgresSql.Sweeps.ExpireMarks, before.ToUnixTimeMilliseconds());

    public IDisposable Subscribe(Action<string?> said) => _database.News.Subscribe(said);

    public async Task<byte[]?> KeyAsync(string conversation, CancellationToken cancellationToken) =>
        await _database.ReadAsync(PostgresSql.Seal, row => row.GetFieldValue<byte[]>(0), cancellationToken, conversation).ConfigureAwait(false) is [var value] ? value : null;

    public Task AddKeyAsync(string conversation, byte[] key, byte[]? insteadOf, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(conversation, PostgresSql.AddSeal, conversation, key, at.ToUnixTimeMilliseconds(), insteadOf ?? (object)DBNull.Value);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static NpgsqlBatchCommand Told(string key) => PostgresTurns.Command(PostgresSql.Tell, key.Length > PostgresNews.LongestKey ? "" : key);

    private static string Text(NpgsqlDataReader row, int column) => Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(column));

    private static string? TextOrNull(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : Text(row, column);

    private Task<bool> WriteAsync(string key, string sql, params object[] values) =>
        _database.WriteAsync(new PostgresJob(key, [PostgresTurns.Command(sql, values)]));

    private Task<List<string>> KeysAsync(string sql, CancellationToken cancellationToken, params object[] values) =>
        _database.ReadAsync(sql, row => row.GetString(0), cancellationToken, values);
}
