namespace NumbnessBot.Content;

/// <summary>A topic's long text fits into one message, and no two topics answer to the same name.</summary>
internal sealed class TopicTextCheck : IContentCheck
{
    /// <summary>Characters of the long text and the emergency lines together; more is not read in a chat.</summary>
    private const int Longest = 3500;

    public IEnumerable<ContentProblem> Check(CheckedContent content) => content.Words.SelectMany(w => Check(content.Draft, w.Id));

    private static IEnumerable<ContentProblem> Check(Draft draft, string locale)
    {
        var names = new Dictionary<string, ContentFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in draft.Of(FileKind.TopicText, locale).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var length = file.Body.Trim().Length + file.Top.Texts("emergency").Sum(e => e.Length);
            if (length > Longest || file.Body.Trim().Length == 0)
            {
                yield return new(file.Path, $"line {file.BodyLine}",
                    length > Longest ? $"The text has {length} characters with its emergency lines; at most {Longest} are read." : "The long text is missing.",
                    length > Longest ? "Shorten it, or make two topics of it." : "Write it under the head.");
            }

            foreach (var name in file.Top.TextParts("asked-as").Concat(file.Top.Find("title") is YamlText title ? [title] : []))
            {
                if (!names.TryAdd(name.Text, file) && names[name.Text] != file)
                {
                    yield return name.Problem($"'{name.Text}' is a name of {names[name.Text].Path} too.", "Leave it to one of the two.");
                }
            }
        }
    }
}
