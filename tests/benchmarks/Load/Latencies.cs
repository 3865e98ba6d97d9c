namespace NumbnessBot.Benchmarks.Load;

/// <summary>How long turns took, in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly double[] _sorted;

    public Latencies(IEnumerable<double> milliseconds) => _sorted = [.. milliseconds.Order()];

    public int Count => _sorted.Length;

    /// <summary>The shortest of these times within which this share of turns was over: the nearest rank. Not a number when there were no turns.</summary>
    /// <param name="share">Above 0, at most 1.</param>
    public double At(double share) => _sorted.Length == 0 ? double.NaN : _sorted[Math.Max(0, (int)Math.Ceiling(share * _sorted.Length) - 1)];
}
