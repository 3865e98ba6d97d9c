using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Sqlite;

/// <summary>One SQLite file: one thread writes, and whoever reads has a connection to itself, so that readers wait for nobody.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly string _path;
    private readonly SqliteSession _writing;
    private readonly SqliteWriter _writer;
    private readonly ConcurrentBag<SqliteSession> _reading = [];
    private bool _closed;

    /// <exception cref="StoreUnavailableException">The file cannot be opened or written.</exception>
    public SqliteDatabase(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        _path = path;
        SqliteSession? session = null;
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            session = new SqliteSession(path);
            SqliteSteps.Climb(session);
            SqliteOutbox.Release(session);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            session?.Dispose();
            var why = e is SqliteException fault ? " " + SqliteFaults.Unavailable(fault).Message : "";
            throw new StoreUnavailableException($"The conversation file '{path}' cannot be opened for writing. Check Storage:ConnectionString.{why}", e);
        }
        catch (StoreUnavailableException)
        {
            session?.Dispose();
            throw;
        }

        _writing = session;
        _writer = new SqliteWriter(session);
    }

    /// <exception cref="StoreUnavailableException">The file cannot be read now.</exception>
    public T Read<T>(Func<SqliteSession, T> work)
    {
        if (_closed)
        {
            throw SqliteFaults.Closed();
        }

        SqliteSession? session = null;
        try
        {
            session = _reading.TryTake(out var free) ? free : new SqliteSession(_path);
            var result = work(session);
            _reading.Add(session);
            return result;
        }
        catch (SqliteException e)
        {
            session?.Dispose();
            throw SqliteFaults.Unavailable(e);
        }
    }

    /// <summary>Done when the work is durable; its task fails with <see cref="StoreUnavailableException"/> when the file cannot be written now.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work, Tidiness tidiness = Tidiness.None) => _writer.RunAsync(work, tidiness);

    public void Dispose()
    {
        _closed = true;
        _writer.Dispose();
        while (_reading.TryTake(out var session))
        {
            session.Dispose();
        }

        _writing.Dispose();
    }
}
