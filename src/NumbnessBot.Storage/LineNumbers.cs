namespace NumbnessBot.Storage;

/// <summary>Numbers for lines: microseconds of the clock, or one more than the last when the clock has not moved on.</summary>
internal sealed class LineNumbers(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private long _last;

    /// <param name="above">A number that is taken already.</param>
    public long Next(long above)
    {
        lock (_gate)
        {
            return _last = Math.Max(Math.Max(_last, above) + 1, clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMicrosecond);
        }
    }
}
