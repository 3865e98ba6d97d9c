namespace NumbnessBot.Storage.Tests;

internal sealed class FakeClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Turns.Noon;

    public override DateTimeOffset GetUtcNow() => Now;
}
