using Npgsql;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Postgres;

/// <summary>One PostgreSQL database: its pool of connections for reading, and its writer.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly PostgresWriter _writer;

    /// <exception cref="StoreUnavailableException">The database cannot be reached, or is none of ours.</exception>
    public PostgresDatabase(string connectionString)
    {
        try
        {
            _source = NpgsqlDataSource.Create(Completed(connectionString));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            // The exception quotes the string, in which a password may stand.
            throw new StoreUnavailableException("Storage:ConnectionString is no connection string of PostgreSQL. Write for example Host=db.example;Database=numbnessbot;Username=numbnessbot;Password=….");
        }

        try
        {
            using var connection = _source.OpenConnection();
            PostgresSteps.Climb(connection);
        }
        catch (Exception e) when (PostgresFaults.IsFault(e) && e is not StoreUnavailableException)
        {
            _source.Dispose();
            throw new StoreUnavailableException($"The database in Storage:ConnectionString cannot be used. {PostgresFaults.Unavailable(e).Message}", e);
        }
        catch (StoreUnavailableException)
        {
            _source.Dispose();
            throw;
        }

        _writer = new PostgresWriter(_source);
        News = new PostgresNews(_source);
    }

    public PostgresNews News { get; }

    /// <summary>Done when the job is durable; false when it came too late.</summary>
    public Task<bool> WriteAsync(PostgresJob job) => _writer.RunAsync(job);

    /// <summary>The rows of a statement. A connection of before the database was restarted is no reason to give up.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read now.</exception>
    public async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken, params object[] values)
    {
        for (var first = true; ; first = false)
        {
            try
            {
                await using var command = _source.CreateCommand(sql);
                foreach (var value in values)
                {
                    command.Parameters.Add(PostgresTurns.Parameter(value));
                }

                await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                var rows = new List<T>();
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    rows.Add(row(reader));
                }

                return rows;
            }
            catch (Exception e) when (first && PostgresFaults.IsFault(e) && !PostgresFaults.IsOfOneStatement(e))
            {
                _source.Clear();
            }
            catch (Exception e) when (PostgresFaults.IsFault(e))
            {
                throw PostgresFaults.Unavailable(e);
            }
        }
    }

    /// <summary>Runs a statement that can be part of no transaction and may take its time.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be written now.</exception>
    public async Task RewriteAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = _source.CreateCommand(sql);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (PostgresFaults.IsFault(e))
        {
            throw PostgresFaults.Unavailable(e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await News.DisposeAsync().ConfigureAwait(false);
        await _writer.DisposeAsync().ConfigureAwait(false);
        await _source.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>What the operator did not set: statements are prepared once, and a database that is gone is noticed within seconds.</summary>
    private static string Completed(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        void Default(string keyword, object value)
        {
            if (!builder.ContainsKey(keyword))
            {
                builder[keyword] = value;
            }
        }

        Default("Max Auto Prepare", 40);
        Default("Auto Prepare Min Usages", 2);
        Default("Timeout", 5);
        Default("Command Timeout", 10);
        Default("Keepalive", 10);
        Default("Application Name", "NumbnessBot");
        return builder.ConnectionString;
    }
}
