using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Benchmarks.Tables;

/// <summary>When, on what and of what something was measured.</summary>
internal sealed record Circumstances(string Date, string Commit, string Machine, string Command)
{
    public static Circumstances Of(IEnumerable<string> arguments) => new(
        DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        Git("rev-parse", "--short", "HEAD") + (Git("status", "--porcelain", "--", "src", "dialogs").Length > 0 ? " with changes" : ""),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.OSDescription.Split('#')[0].Trim()}, {RuntimeInformation.FrameworkDescription}; load before {LoadBefore()}"),
        $"dotnet run -c Release --project tests/benchmarks -- {string.Join(' ', arguments)}");

    private static string Processor()
    {
        const string File = "/proc/cpuinfo";
        return System.IO.File.Exists(File) && System.IO.File.ReadLines(File).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..] : RuntimeInformation.ProcessArchitecture.ToString();
    }

    /// <summary>How many processes wanted a core in the minute before.</summary>
    private static string LoadBefore() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        var said = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        return said;
    }
}
