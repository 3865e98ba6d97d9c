using Microsoft.Data.Sqlite;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage;

/// <summary>One SQLite file with its tables, and the one connection that reads and writes it.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <exception cref="StoreUnavailableException">The file cannot be opened or written.</exception>
    public SqliteDatabase(string path)
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

    /// <summary>Runs the work while nobody else reads or writes.</summary>
    /// <exception cref="StoreUnavailableException">The file cannot be read or written now.</exception>
    public async Task<T> AloneAsync<T>(Func<T> work, CancellationToken cancellationToken)
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

    public SqliteTransaction Begin() => _connection.BeginTransaction();

    public int Execute(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public SqliteCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    public void Dispose()
    {
        _connection.Dispose();
        _oneAtATime.Dispose();
    }
}
