using NumbnessBot.Content;

namespace NumbnessBot.Proof.Safety;

/// <summary>The fixed matrix that turns severity and likelihood into one figure of risk, 1 (low) to 5 (not acceptable).</summary>
public static class RiskMatrix
{
    /// <summary>A line for each likelihood from 1 to 5; in it one figure for each severity from 1 to 5.</summary>
    private static readonly int[][] lines =
    [
        [1, 1, 2, 2, 3],
        [1, 2, 2, 3, 4],
        [2, 2, 3, 3, 4],
        [2, 3, 3, 4, 5],
        [3, 4, 4, 5, 5],
    ];

    public static int Of(Risk risk) => lines[risk.Likelihood - 1][risk.Severity - 1];
}
