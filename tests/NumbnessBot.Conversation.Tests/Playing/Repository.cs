namespace NumbnessBot.Conversation.Tests.Playing;

/// <summary>Finds files of the repository from where the tests run.</summary>
public static class Repository
{
    public static readonly string Root = Find();

    public static string Under(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NumbnessBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository: no NumbnessBot.sln at or above " + AppContext.BaseDirectory);
    }
}
