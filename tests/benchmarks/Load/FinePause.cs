using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NumbnessBot.Benchmarks.Load;

/// <summary>Waits shorter than a timer of the run time can, without keeping a core busy.</summary>
internal static class FinePause
{
    /// <param name="timestamp">Of <see cref="Stopwatch"/>; one that is over is not waited for.</param>
    public static void Until(long timestamp)
    {
        while (timestamp - Stopwatch.GetTimestamp() is > 0 and var left)
        {
            var microseconds = left * 1_000_000 / Stopwatch.Frequency;
            if (OperatingSystem.IsWindows())
            {
                Thread.Sleep(microseconds > 2000 ? 1 : 0);
            }
            else
            {
                _ = USleep((uint)Math.Min(microseconds, 500_000));
            }
        }
    }

    [DllImport("libc", EntryPoint = "usleep")]
    private static extern int USleep(uint microseconds);
}
