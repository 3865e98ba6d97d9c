using System.Diagnostics;
using System.Runtime.InteropServices;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Benchmarks.Bots;

/// <summary>The host as it is released: compiled ahead, with its content. It is published anew, so that what is measured is what stands in the repository.</summary>
internal static class PublishedHost
{
    private static readonly Lazy<string> folder = new(Publish);

    public static ProcessStartInfo Program(IEnumerable<string> arguments) => new(
        Path.Combine(folder.Value, OperatingSystem.IsWindows() ? "NumbnessBot.Host.exe" : "NumbnessBot.Host"), ["--Content:Path", Path.Combine(folder.Value, "dialogs"), .. arguments]);

    /// <summary>Done when it is there.</summary>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public static void Need() => _ = folder.Value;

    private static string Publish()
    {
        var to = Repository.Under("artifacts", "measured", "host");
        Console.Error.WriteLine("Publishing the host ...");
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["publish", Repository.Under("src", "NumbnessBot.Host"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-o", to, "-v", "q", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? to : throw new InvalidOperationException($"The host could not be published:\n{said}");
    }
}
