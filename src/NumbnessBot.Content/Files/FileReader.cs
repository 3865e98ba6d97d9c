namespace NumbnessBot.Content;

/// <summary>Turns the texts of a folder into files of known kinds.</summary>
internal static class FileReader
{
    private const string Fence = "---\n";

    /// <param name="isReadElsewhere">Says of a path that another reader takes it.</param>
    public static List<ContentFile> Read(ContentFolder folder, Func<string, bool> isReadElsewhere, List<ContentProblem> problems)
    {
        var files = new List<ContentFile>();
        foreach (var (path, text) in folder.Texts.Where(t => !isReadElsewhere(t.Key)))
        {
            if (FileKind.Of(path) is not { } kind)
            {
                problems.Add(Unknown(path));
            }
            else if (ReadFile(path, kind, text, problems) is { } file)
            {
                files.Add(file);
            }
        }

        foreach (var kind in FileKind.All.Where(k => k.IsSingle && !folder.Texts.ContainsKey(k.Pattern)))
        {
            problems.Add(new(kind.Pattern, "", "The file is missing.", $"Write it; schema/{kind.Schema}.schema.json shows its form."));
        }

        return files;
    }

    private static ContentFile? ReadFile(string path, FileKind kind, string text, List<ContentProblem> problems)
    {
        if (kind.IsGenerated || kind == FileKind.Pictures)
        {
            return new(path, kind, new YamlMap(path, 1), text);
        }

        if (kind == FileKind.TopicText)
        {
            return ReadTopic(path, text, problems);
        }

        return YamlReader.Read(path, text, problems) is { } top ? new(path, kind, top, text) : null;
    }

    private static ContentFile? ReadTopic(string path, string text, List<ContentProblem> problems)
    {
        var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            problems.Add(new(path, "line 1", "The file has no head.", "Begin it with a line '---', then title, asked-as, short and emergency, then another line '---'."));
            return null;
        }

        var head = text[Fence.Length..(end + 1)];
        var body = text[(end + 1 + Fence.Length)..];
        return YamlReader.Read(path, head, problems, firstLine: 2) is { } top ? new(path, FileKind.TopicText, top, body, head.Count(c => c == '\n') + 3) : null;
    }

    private static ContentProblem Unknown(string path)
    {
        var nearest = Nearest.To(path, FileKind.All.Select(k => k.Pattern));
        return new(path, "", "Nothing reads this file.",
            nearest is null ? "Put it where its kind belongs, or delete it." : $"Did you mean '{nearest}'?");
    }
}
