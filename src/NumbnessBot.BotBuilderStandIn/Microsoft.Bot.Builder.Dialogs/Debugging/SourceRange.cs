namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>Where in a source file a dialog was made.</summary>
public class SourceRange
{
    public SourceRange()
    {
    }

    public SourceRange(string path, int lineNumber)
    {
        Path = path;
        Line = lineNumber;
    }

    public string Path { get; set; }

    /// <summary>Line number, counted from one.</summary>
    public int Line { get; set; }
}
