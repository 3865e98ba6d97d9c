namespace NumbnessBot.Host.Tests.Playing;

/// <summary>The time of day, set forward at will; timers run as usual.</summary>
internal sealed class MovableClock : TimeProvider
{
    private long _ahead;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _ahead));
}
