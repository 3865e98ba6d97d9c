namespace NumbnessBot.Benchmarks.Load;

/// <summary>Of several rounds: the middle, the least and the most.</summary>
internal sealed record Spread(double Middle, double Least, double Most)
{
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0
            ? throw new ArgumentException("There is nothing to take the middle of.", nameof(values))
            : new Spread((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, sorted[0], sorted[^1]);
    }

    /// <summary>How each round's value compares with the first one's of the same round.</summary>
    public static Spread OfRatios(IReadOnlyList<double> values, IReadOnlyList<double> first) => Of(values.Zip(first, (value, of) => value / of));
}
