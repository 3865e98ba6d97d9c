using System.Reflection;

namespace NumbnessBot.Host.Tests.Playing;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    public static string Dialogs => Path.Combine(Root, "dialogs");
}
