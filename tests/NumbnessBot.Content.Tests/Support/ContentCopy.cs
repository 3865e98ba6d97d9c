namespace NumbnessBot.Content.Tests;

/// <summary>
/// A copy of the good content that a test may break; deleted afterwards. How people answer is taken from the product's own content, since
/// those lists follow the program's enumerations and a second set would only lag behind.
/// </summary>
internal sealed class ContentCopy : IDisposable
{
    private static readonly Lazy<ContentPack> drawn = new(() =>
    {
        using var plain = new ContentCopy(withImages: false);
        return plain.Load().Pack!;
    });

    public ContentCopy()
        : this(withImages: true)
    {
    }

    private ContentCopy(bool withImages)
    {
        Path = Directory.CreateTempSubdirectory("content-").FullName;
        CopyFrom(Folders.Good, "*");
        Write("locales/en/phrases.yaml", PhraseFile.Text);
        CopyFrom(Folders.Dialogs, "locales/en/commands.yaml");
        CopyFrom(Folders.Dialogs, "locales/en/answers/*.yaml");
        if (withImages)
        {
            // What is in a PNG is of no matter here.
            Write(Raster.ListFile, Raster.List(drawn.Value));
            Raster.All(drawn.Value).ToList().ForEach(r => Write($"{Raster.Folder}/{r.Name}.png", r.Name));
        }
    }

    public string Path { get; }

    public ContentCopy Write(string file, string text)
    {
        var full = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Replaces the first occurrence; the text must be there, so that no test breaks nothing by accident.</summary>
    public ContentCopy Replace(string file, string text, string by)
    {
        var old = File.ReadAllText(System.IO.Path.Combine(Path, file));
        var at = old.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{text}' is not in {file}.");
        return Write(file, old[..at] + by + old[(at + text.Length)..]);
    }

    public ContentCopy Delete(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    public ContentResult Load() => ContentLoader.Load(Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private void CopyFrom(string folder, string pattern)
    {
        foreach (var file in Directory.EnumerateFiles(folder, pattern, pattern == "*" ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly))
        {
            Write(System.IO.Path.GetRelativePath(folder, file), File.ReadAllText(file));
        }
    }
}
