using System.Reflection;

namespace NumbnessBot.Content.Tests;

/// <summary>Where the test data and the product's own content lie.</summary>
internal static class Folders
{
    public static string Good => Path.Combine(Of("Data"), "good");

    public static string Dialogs => Of("Dialogs");

    private static string Of(string key) =>
        typeof(Folders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
