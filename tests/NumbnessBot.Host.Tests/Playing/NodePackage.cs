using System.Diagnostics;

namespace NumbnessBot.Host.Tests.Playing;

/// <summary>A folder of the repository with a program for Node. Its packages are installed by <c>npm ci</c>; in the full run that is done here.</summary>
/// <param name="path">The names of the folders from the top of the repository.</param>
internal sealed class NodePackage(params string[] path)
{
    public string Folder { get; } = Path.Combine([Repository.Root, .. path]);

    /// <summary>Skips the test where Node or the packages are missing; in the full run they may not be.</summary>
    public async Task NeedAsync()
    {
        var isThere = Directory.Exists(Path.Combine(Folder, "node_modules"));
        if (Environment.GetEnvironmentVariable("NUMBNESS_TESTS") == "all")
        {
            Assert.True(isThere || (await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")).ExitCode == 0, $"npm ci failed in {Folder}.");
            return;
        }

        Skip.IfNot(isThere, $"Not checked: run npm ci in {string.Join('/', path)} first.");
        Skip.IfNot(HasNode(), "Not checked: there is no Node on this machine.");
    }

    public Task<(int ExitCode, string Output, string Error)> NodeAsync(params string[] arguments) => RunAsync("node", arguments);

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
