using System.Reflection;

namespace NumbnessBot.Browser.Tests.Playing;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public static string Dialogs => Path.Combine(Root, "dialogs");

    public static string Screenshots => Path.Combine(Root, "artifacts", "screenshots");

    /// <summary>Every test that there is has to run, as in CI.</summary>
    public static bool WantsAll => Environment.GetEnvironmentVariable("NUMBNESS_TESTS") == "all";
}
