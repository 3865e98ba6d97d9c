namespace NumbnessBot.Host.Configuration;

/// <summary>Finds the dialogs folder.</summary>
public static class ContentFolders
{
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
