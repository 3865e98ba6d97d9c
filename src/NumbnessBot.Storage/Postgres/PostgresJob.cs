using Npgsql;

namespace NumbnessBot.Storage.Postgres;

/// <summary>Statements of one conversation that are written together or not at all, and who waits for them.</summary>
internal sealed class PostgresJob(string key, IReadOnlyList<NpgsqlBatchCommand> steps)
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Key => key;

    public IReadOnlyList<NpgsqlBatchCommand> Steps => steps;

    /// <summary>False when a statement that had to change a row did not: nothing is written then.</summary>
    public Task<bool> Task => _done.Task;

    public void Complete(bool hit) => _done.TrySetResult(hit);

    public void Fail(Exception fault) => _done.TrySetException(fault);
}
