namespace NumbnessBot.DirectLine.Talking;

/// <summary>One who listens to a conversation.</summary>
internal sealed class Listener(Action leave) : IDisposable
{
    private TaskCompletionSource _next = New();

    public bool IsOver { get; private set; }

    /// <summary>Done as soon as something comes after this was asked for. Ask first, read then, and nothing is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Tell() => Interlocked.Exchange(ref _next, New()).SetResult();

    public void Dispose()
    {
        IsOver = true;
        leave();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
