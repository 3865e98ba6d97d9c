using Npgsql;

namespace NumbnessBot.Storage.Postgres;

/// <summary>A statement of a job and whether the job is over when it changes no row.</summary>
internal readonly record struct PostgresStep(NpgsqlBatchCommand Command, bool MustHit);

/// <summary>Statements of one conversation that are written together or not at all, and who waits for them.</summary>
internal sealed class PostgresJob(string key, IReadOnlyList<PostgresStep> steps)
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Key => key;

    public IReadOnlyList<PostgresStep> Steps => steps;

    /// <summary>False when a statement that had to change a row did not: nothing is written then.</summary>
    public Task<bool> Task => _done.Task;

    /// <summary>Did each statement that has to, change a row?</summary>
    public bool Hit => steps.All(s => !s.MustHit || s.Command.RecordsAffected > 0);

    public void Complete(bool hit) => _done.TrySetResult(hit);

    public void Fail(Exception fault) => _done.TrySetException(fault);
}
