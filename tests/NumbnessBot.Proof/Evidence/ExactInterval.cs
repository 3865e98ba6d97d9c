namespace NumbnessBot.Proof.Evidence;

/// <summary>The exact (Clopper-Pearson) interval of a share.</summary>
public static class ExactInterval
{
    private const int Halvings = 60;

    /// <param name="hits">How many of all.</param>
    /// <param name="all">More than none.</param>
    /// <param name="confidence">Such as 0.95.</param>
    public static (double Low, double High) Of(int hits, int all, double confidence = 0.95)
    {
        var tail = (1 - confidence) / 2;
        var low = hits == 0 ? 0 : Solve(p => 1 - AtMost(hits - 1, all, p) < tail);
        var high = hits == all ? 1 : Solve(p => AtMost(hits, all, p) > tail);
        return (low, high);
    }

    /// <summary>Where a condition that holds for small shares stops to hold.</summary>
    private static double Solve(Func<double, bool> holds)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>The probability of at most so many hits when each comes with probability p.</summary>
    private static double AtMost(int hits, int all, double p)
    {
        if (p is 0 or 1)
        {
            return p == 0 || hits == all ? 1 : 0;
        }

        var term = all * Math.Log(1 - p);
        var sum = Math.Exp(term);
        for (var i = 1; i <= hits; i++)
        {
            term += Math.Log((double)(all - i + 1) / i) + Math.Log(p / (1 - p));
            sum += Math.Exp(term);
        }

        return Math.Min(1, sum);
    }
}
