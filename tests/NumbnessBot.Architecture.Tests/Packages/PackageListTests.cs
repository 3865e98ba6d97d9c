using System.Text.Json;

namespace NumbnessBot.Architecture.Tests.Packages;

/// <summary>
/// Every package that the product and its tests draw in, with its version, stands in a list that is looked through when it changes: a new one, or another version, does
/// not come along unseen. <c>NUMBNESS_APPROVE=1</c> writes the list anew.
/// </summary>
public sealed class PackageListTests
{
    private const string Host = "NumbnessBot.Host";
    private static readonly string list = Path.Combine(Repository.Root, "tests", "NumbnessBot.Architecture.Tests", "Packages", "packages.approved.txt");

    /// <summary>What was restored for each project, beside what was built.</summary>
    private static readonly string restored = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "obj"));

    [SkippableFact]
    public void Every_package_stands_in_the_list()
    {
        Skip.If(AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}NuGet{Path.DirectorySeparatorChar}", StringComparison.Ordinal), "The list is that of the stand-in.");
        Skip.IfNot(File.Exists(Assets(Host)), "The host was not restored here.");
        var shipped = PackagesOf(Host);
        var tests = Repository.Projects.Keys.Where(name => File.Exists(Assets(name))).SelectMany(PackagesOf).Except(shipped).ToHashSet(StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("NUMBNESS_APPROVE") == "1")
        {
            File.WriteAllText(list, $"# What ships\n{Lines(shipped)}# Tests and benchmarks only\n{Lines(tests)}");
        }

        var approved = File.ReadAllText(list).Split("# Tests and benchmarks only\n");
        Assert.Equal($"# What ships\n{Lines(shipped)}", approved[0]);
        Assert.Empty(tests.Except(approved[1].Split('\n')));
    }

    private static string Lines(IEnumerable<string> packages) => string.Concat(packages.Order(StringComparer.Ordinal).Select(p => p + "\n"));

    private static string Assets(string project) => Path.Combine(restored, project, "project.assets.json");

    private static HashSet<string> PackagesOf(string project)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(Assets(project)));
        return [.. assets.RootElement.GetProperty("libraries").EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() == "package").Select(l => l.Name.Replace('/', ' '))];
    }
}
