using System.Threading.Channels;
using Npgsql;

namespace NumbnessBot.Storage.Postgres;

/// <summary>
/// Writes what waits in one transaction and so with one flush, in one trip to the database, whatever the number of conversations; who comes meanwhile is in
/// the next. Several such lines run side by side, and a conversation is always in the same one. When one job fails or comes too late, the transaction is
/// taken back and each job runs in its own, so that nobody pays for another.
/// </summary>
internal sealed class PostgresWriter : IAsyncDisposable
{
    private const int Lines = 4;
    private const int MostInABatch = 64;
    private readonly NpgsqlDataSource _source;
    private readonly Channel<PostgresJob>[] _waiting;
    private readonly Task[] _lines;

    public PostgresWriter(NpgsqlDataSource source)
    {
        _source = source;
        _waiting = [.. Enumerable.Range(0, Lines).Select(_ => Channel.CreateUnbounded<PostgresJob>(new UnboundedChannelOptions { SingleReader = true }))];
        _lines = [.. _waiting.Select(w => Task.Run(() => WorkAsync(w.Reader)))];
    }

    /// <summary>Done when the work is durable; false when it came too late and nothing was written.</summary>
    public Task<bool> RunAsync(PostgresJob job)
    {
        if (!_waiting[(uint)job.Key.GetHashCode(StringComparison.Ordinal) % Lines].Writer.TryWrite(job))
        {
            job.Fail(PostgresFaults.Closed());
        }

        return job.Task;
    }

    /// <summary>Ends when what waits is written.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var waiting in _waiting)
        {
            waiting.Writer.TryComplete();
        }

        await Task.WhenAll(_lines).ConfigureAwait(false);
    }

    private async Task WorkAsync(ChannelReader<PostgresJob> waiting)
    {
        var batch = new List<PostgresJob>();
        while (await waiting.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < MostInABatch && waiting.TryRead(out var job))
            {
                batch.Add(job);
            }

            // Hosts that lock rows of several conversations lock them in the same order. Jobs of one conversation stay in theirs.
            await WriteAsync([.. batch.OrderBy(j => j.Key, StringComparer.Ordinal)]).ConfigureAwait(false);
            batch.Clear();
        }
    }

    private async Task WriteAsync(List<PostgresJob> jobs)
    {
        try
        {
            var hit = await TryTwiceAsync(jobs).ConfigureAwait(false);
            if (hit || jobs.Count == 1)
            {
                jobs.ForEach(j => j.Complete(hit));
                return;
            }
        }
        catch (Exception e) when (jobs.Count == 1)
        {
            jobs[0].Fail(PostgresFaults.Unavailable(e));
            return;
        }
        catch (Exception e) when (!PostgresFaults.IsOfOneStatement(e))
        {
            // Nobody else would fare better.
            jobs.ForEach(j => j.Fail(PostgresFaults.Unavailable(e)));
            return;
        }
        catch (Exception)
        {
            // One of them, and each finds out for itself.
        }

        foreach (var job in jobs)
        {
            await WriteAsync([job]).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// The pool holds connections of before the database was restarted, so what fails on one is tried on a new one. Was the first try written and only its
    /// answer lost, then the second comes too late, and the turn that is run again finds its own replies.
    /// </summary>
    private async Task<bool> TryTwiceAsync(List<PostgresJob> jobs)
    {
        try
        {
            return await TryAsync(jobs).ConfigureAwait(false);
        }
        catch (Exception e) when (PostgresFaults.IsOfTheMoment(e))
        {
            // Two hosts that write the same row, or lock several in turn.
            return await TryAsync(jobs).ConfigureAwait(false);
        }
        catch (Exception e) when (!PostgresFaults.IsOfOneStatement(e))
        {
            _source.Clear();
            return await TryAsync(jobs).ConfigureAwait(false);
        }
    }

    /// <summary>False when a job came too late; then nothing is written. What goes in one trip is one transaction.</summary>
    private async Task<bool> TryAsync(List<PostgresJob> jobs)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var step in jobs.SelectMany(j => j.Steps))
        {
            batch.BatchCommands.Add(step);
        }

        try
        {
            await batch.ExecuteNonQueryAsync().ConfigureAwait(false);
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DivisionByZero)
        {
            return false;
        }
        finally
        {
            batch.BatchCommands.Clear();
        }
    }
}
