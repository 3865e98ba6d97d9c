using System.Diagnostics;
using System.Globalization;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Faults.Tests.Playing;

/// <summary>Kills the process that it is in, as the power cut would, when a turn passes a point for the n-th time.</summary>
internal sealed class DyingProbe(TurnPoint point, int count) : ITurnProbe
{
    /// <summary>Such as <c>AfterCommit:7</c>.</summary>
    public const string Variable = "NUMBNESS_DIES_AT";

    private int _left = count;

    public static DyingProbe? FromEnvironment() => Environment.GetEnvironmentVariable(Variable)?.Split(':') is [var point, var count]
        ? new DyingProbe(Enum.Parse<TurnPoint>(point), int.Parse(count, CultureInfo.InvariantCulture))
        : null;

    public void At(TurnPoint passed)
    {
        if (passed == point && Interlocked.Decrement(ref _left) == 0)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
