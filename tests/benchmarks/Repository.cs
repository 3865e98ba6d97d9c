using System.Reflection;

namespace NumbnessBot.Benchmarks;

/// <summary>Where this repository lies.</summary>
internal static class Repository
{
    public static string Root { get; } =
        Path.GetFullPath(typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Root").Value!);
}
