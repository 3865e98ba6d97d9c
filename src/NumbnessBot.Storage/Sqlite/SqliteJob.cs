namespace NumbnessBot.Storage.Sqlite;

/// <summary>Something to write, and who waits for it.</summary>
internal abstract class SqliteJob(Tidiness tidiness)
{
    public Tidiness Tidiness => tidiness;

    /// <summary>Does the work; nothing of it counts until <see cref="Complete"/>.</summary>
    public abstract void Run(SqliteSession session);

    public abstract void Complete();

    public abstract void Fail(Exception fault);
}

internal sealed class SqliteJob<T>(Func<SqliteSession, T> work, Tidiness tidiness) : SqliteJob(tidiness)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Task => _done.Task;

    public override void Run(SqliteSession session) => _result = work(session);

    public override void Complete() => _done.SetResult(_result);

    public override void Fail(Exception fault) => _done.SetException(fault);
}
