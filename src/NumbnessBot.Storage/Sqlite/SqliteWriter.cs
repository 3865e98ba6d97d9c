using Microsoft.Data.Sqlite;

namespace NumbnessBot.Storage.Sqlite;

/// <summary>
/// The one thread that writes. It takes whatever waits, runs it in one transaction and so pays for one flush to the disk for all of it; who comes meanwhile
/// is in the next. When one job fails, the transaction is taken back and each job runs in its own, so that nobody pays for another's fault.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>So that a crowd does not make the first in it wait for long.</summary>
    private const int MostInABatch = 128;

    private readonly SqliteSession _session;
    private readonly SqliteTidying _tidying;
    private readonly Thread _thread;
    private readonly object _gate = new();
    private readonly Queue<SqliteJob> _waiting = [];
    private readonly List<SqliteJob> _batch = [];
    private bool _closed;

    public SqliteWriter(SqliteSession session)
    {
        _session = session;
        _tidying = new SqliteTidying(session);
        _thread = new Thread(Work) { IsBackground = true, Name = "conversation file" };
        _thread.Start();
    }

    /// <summary>Done when the work is durable.</summary>
    /// <param name="work">May run twice, when the first transaction was taken back.</param>
    /// <param name="tidiness">What has to be done about what was deleted.</param>
    public Task<T> RunAsync<T>(Func<SqliteSession, T> work, Tidiness tidiness = Tidiness.None)
    {
        var job = new SqliteJob<T>(work, tidiness);
        lock (_gate)
        {
            if (_closed)
            {
                throw SqliteFaults.Closed();
            }

            _waiting.Enqueue(job);
            Monitor.Pulse(_gate);
        }

        return job.Task;
    }

    /// <summary>Ends when what waits is written.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }

        _thread.Join();
    }

    private void Work()
    {
        while (Take())
        {
            Write(_batch);
            _batch.Clear();
        }
    }

    private bool Take()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_closed)
                {
                    return false;
                }

                if (!Monitor.Wait(_gate, _tidying.Wait))
                {
                    _tidying.TidyIfTime();
                }
            }

            while (_batch.Count < MostInABatch && _waiting.TryDequeue(out var job))
            {
                _batch.Add(job);
            }

            return true;
        }
    }

    private void Write(List<SqliteJob> jobs)
    {
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var job in jobs)
            {
                job.Run(_session);
            }

            _session.Execute("COMMIT");
            _tidying.After(jobs.Max(j => j.Tidiness));
        }
        catch (Exception e)
        {
            Undo();
            if (jobs.Count == 1)
            {
                jobs[0].Fail(e is SqliteException fault ? SqliteFaults.Unavailable(fault) : e);
                return;
            }

            foreach (var job in jobs)
            {
                Write([job]);
            }

            return;
        }

        jobs.ForEach(j => j.Complete());
    }

    private void Undo()
    {
        try
        {
            if (_session.InTransaction)
            {
                _session.Execute("ROLLBACK");
            }
        }
        catch (SqliteException)
        {
            // SQLite has taken it back itself.
        }
    }
}
