namespace NumbnessBot.Benchmarks.Load;

/// <summary>What one bot did in one round.</summary>
/// <param name="Turns">How many were answered rightly.</param>
/// <param name="Requests">How many HTTP requests and frames these took, both ways.</param>
/// <param name="ProcessorTime">What the bot's process used meanwhile; null when it is not known.</param>
internal sealed record LoadResult(int Turns, long Requests, TimeSpan Elapsed, Latencies Times, TimeSpan? ProcessorTime = null)
{
    public double TurnsPerSecond => Turns / Elapsed.TotalSeconds;

    public double RequestsPerSecond => Requests / Elapsed.TotalSeconds;

    public double? ProcessorMillisecondsPerTurn => ProcessorTime?.TotalMilliseconds / Turns;
}
