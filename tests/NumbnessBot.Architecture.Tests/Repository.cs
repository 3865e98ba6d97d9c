using System.Reflection;

namespace NumbnessBot.Architecture.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>Every project of the solution, by its name.</summary>
    public static IReadOnlyDictionary<string, string> Projects { get; } = new[] { "src", "tests" }
        .SelectMany(folder => Directory.GetDirectories(Path.Combine(Root, folder)))
        .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => path);

    public static IEnumerable<string> RoomsUnderSrc => Projects
        .Where(p => p.Value.StartsWith(Path.Combine(Root, "src") + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .Select(p => p.Key);
}
