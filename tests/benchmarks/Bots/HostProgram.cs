using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Benchmarks.Bots;

/// <summary>The program of the host: as it is released, or as it was built last.</summary>
internal static class HostProgram
{
    private static readonly Lazy<string> published = new(Publish);

    /// <summary>Compiled ahead, with its content. It is published anew when something changed since, so that what is measured is what stands in the repository.</summary>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public static ProcessStartInfo Released(IEnumerable<string> arguments) => new(
        Path.Combine(published.Value, OperatingSystem.IsWindows() ? "NumbnessBot.Host.exe" : "NumbnessBot.Host"), ["--Content:Path", Path.Combine(published.Value, "dialogs"), .. arguments]);

    /// <summary>As it was built, in the configuration of this driver.</summary>
    /// <exception cref="InvalidOperationException">It was not.</exception>
    public static ProcessStartInfo Built(IEnumerable<string> arguments)
    {
        var driver = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(driver.Parent!.Parent!.FullName, "NumbnessBot.Host", driver.Name, "NumbnessBot.Host.dll");
        return File.Exists(program)
            ? new ProcessStartInfo("dotnet", [program, "--Content:Path", Repository.Under("dialogs"), .. arguments])
            : throw new InvalidOperationException($"The host was not built: there is no {program}.");
    }

    /// <summary>Done when the released host is there.</summary>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public static void Need() => _ = published.Value;

    private static string Publish()
    {
        var to = Repository.Under("artifacts", "measured", "host");
        var stamp = to + ".stamp";
        if (File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) > LastChange())
        {
            return to;
        }

        Console.Error.WriteLine("Publishing the host ...");
        var begun = DateTime.UtcNow;
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["publish", Repository.Under("src", "NumbnessBot.Host"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-o", to, "-v", "q", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"The host could not be published:\n{said}");
        }

        File.WriteAllText(stamp, begun.ToString("O", CultureInfo.InvariantCulture));
        File.SetLastWriteTimeUtc(stamp, begun);
        return to;
    }

    /// <summary>When a file that the host is made of was last written, or one came or went. What the building itself leaves in these folders is made of them.</summary>
    private static DateTime LastChange() => new[] { "src", "dialogs" }
        .SelectMany(folder => new DirectoryInfo(Repository.Under(folder)).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        .Concat(new DirectoryInfo(Repository.Root).EnumerateFiles("Directory.*"))
        .Max(file => file.LastWriteTimeUtc);
}
