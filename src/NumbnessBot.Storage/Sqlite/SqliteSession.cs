using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NumbnessBot.Storage.Sqlite;

/// <summary>One connection to the file with the statements that were prepared on it. To be used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteStatement> _statements = [];

    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public SqliteSession(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            _connection.Open();
            Run(SqliteSteps.Settings);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Is a transaction open?</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    /// <summary>Runs statements without values, such as those of a schema.</summary>
    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The prepared statement, with nothing bound; <see cref="SqliteStatement.Reset"/> it after use.</summary>
    public SqliteStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements[sql] = statement = new SqliteStatement(_connection.Handle!, sql);
        }

        return statement;
    }

    /// <summary>Runs a statement without values on the hot path.</summary>
    public void Execute(string sql)
    {
        var statement = Statement(sql);
        Finish(statement);
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, string key)
    {
        var statement = Statement(sql);
        statement.Bind(1, key);
        return Finish(statement);
    }

    /// <summary>Runs a statement whose values are bound.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Finish(SqliteStatement statement)
    {
        try
        {
            statement.Step();
            return raw.sqlite3_changes(_connection.Handle);
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The rows of a statement whose values are bound.</summary>
    public List<T> Rows<T>(SqliteStatement statement, Func<SqliteStatement, T> row)
    {
        try
        {
            var rows = new List<T>();
            while (statement.Step())
            {
                rows.Add(row(statement));
            }

            return rows;
        }
        finally
        {
            statement.Reset();
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }
}
