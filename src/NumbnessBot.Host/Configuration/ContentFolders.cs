using NumbnessBot.Content;

namespace NumbnessBot.Host.Configuration;

/// <summary>Finds the dialogs folder.</summary>
public static class ContentFolders
{
    /// <summary>Where publishing leaves word that it checked the content; not there in a build.</summary>
    public static string Stamp => Path.Combine(AppContext.BaseDirectory, ContentStamp.FileName);

    /// <summary>The configured folder, else the nearest <c>dialogs</c> at or above the content root, else at or above the program.</summary>
    public static string Find(string? configured, string contentRoot)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return Path.GetFullPath(configured, contentRoot);
        }

        return Above(contentRoot) ?? Above(AppContext.BaseDirectory) ?? Path.Combine(AppContext.BaseDirectory, "dialogs");
    }

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var dialogs = Path.Combine(folder.FullName, "dialogs");
            if (File.Exists(Path.Combine(dialogs, "findings.yaml")))
            {
                return dialogs;
            }
        }

        return null;
    }
}
