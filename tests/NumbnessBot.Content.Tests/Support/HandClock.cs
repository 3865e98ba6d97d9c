namespace NumbnessBot.Content.Tests;

/// <summary>A clock whose one timer rings when the test says so.</summary>
internal sealed class HandClock : TimeProvider
{
    private Action _ring = () => { };

    public TimeSpan LastDue { get; private set; }

    public void Ring() => _ring();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _ring = () => callback(state);
        return new HandTimer(this);
    }

    private sealed class HandTimer(HandClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.LastDue = dueTime;
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
