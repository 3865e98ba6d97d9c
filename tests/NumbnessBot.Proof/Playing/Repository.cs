using System.Runtime.CompilerServices;

namespace NumbnessBot.Proof.Playing;

/// <summary>Finds files of the repository from where the tests run, or, where they were built elsewhere, from where they were compiled.</summary>
public static class Repository
{
    public static readonly string Root = Above(AppContext.BaseDirectory) ?? Above(Source())
        ?? throw new InvalidOperationException("The tests do not run inside the repository: no NumbnessBot.sln at or above " + AppContext.BaseDirectory);

    public static string Under(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string? Above(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NumbnessBot.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    private static string Source([CallerFilePath] string path = "") => path;
}
