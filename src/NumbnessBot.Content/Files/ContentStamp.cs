namespace NumbnessBot.Content;

/// <summary>
/// Says in a file beside the program that content was checked, byte for byte, by this very program; content that it fits need not be checked again at each start.
/// It only ever saves time: without one, or with one of other content or of another program, everything is checked. Whoever could forge it could change the program.
/// </summary>
public static class ContentStamp
{
    /// <summary>What it is called beside the program.</summary>
    public const string FileName = "dialogs.checked";

    /// <summary>The builds that read, check and compile content: the same sources give the same.</summary>
    private static readonly string checker =
        string.Join(' ', new[] { typeof(ContentStamp), typeof(Language.Lexicon), typeof(Triage.Case) }.Select(t => t.Module.ModuleVersionId.ToString("N")));

    /// <summary>Checks a content folder and, when it has no errors, writes the stamp.</summary>
    /// <param name="folder">The content.</param>
    /// <param name="file">Where the stamp goes; one that stood there is taken away when there are errors.</param>
    public static ContentResult Write(string folder, string file)
    {
        var problems = new List<ContentProblem>();
        var read = ContentFolder.Read(folder, problems);
        var result = read is null ? new(null, [.. problems]) : ContentLoader.Load(read, problems, isChecked: false);
        if (read is null || result.Pack is null)
        {
            File.Delete(file);
            return result;
        }

        File.WriteAllText(file, TextOf(read));
        return result;
    }

    /// <summary>True when the file says that exactly this content was checked by this program.</summary>
    internal static bool Fits(ContentFolder folder, string? file)
    {
        try
        {
            return file is not null && File.Exists(file) && File.ReadAllText(file) == TextOf(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string TextOf(ContentFolder folder) => $"content {folder.Digest}\nchecked by {checker}\n";
}
