namespace NumbnessBot.Content;

/// <summary>One file that has been read.</summary>
/// <param name="Path">Relative to the content folder, with forward slashes.</param>
/// <param name="Body">The Markdown under a topic's head; otherwise the whole text.</param>
/// <param name="BodyLine">The line on which the body begins, counted from one.</param>
internal sealed record ContentFile(string Path, FileKind Kind, YamlMap Top, string Body, int BodyLine = 1)
{
    /// <summary><c>en</c> in <c>locales/en/findings.yaml</c>; null outside of locales.</summary>
    public string? Locale { get; } = Path.StartsWith("locales/", StringComparison.Ordinal) ? Path.Split('/')[1] : null;

    /// <summary>The name without folder and ending: <c>screen</c> in <c>interview/screen.yaml</c>.</summary>
    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);
}
