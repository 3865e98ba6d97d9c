namespace NumbnessBot.Conversation.Rendering.ByChannel;

/// <summary>Cuts a text that is too long for one message: between paragraphs, else between lines, else between words.</summary>
public static class TextParts
{
    private static readonly string[] seams = ["\n\n", "\n", " "];

    /// <param name="text">Any text.</param>
    /// <param name="longest">UTF-16 units, at least 2.</param>
    public static IReadOnlyList<string> Of(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return [text];
        }

        var parts = new List<string>();
        var rest = text;
        while (rest.Length > longest)
        {
            var (end, next) = Cut(rest, longest);
            parts.Add(rest[..end]);
            rest = rest[next..];
        }

        parts.Add(rest);
        return parts;
    }

    /// <summary>Where the first part ends and the next begins; what stands between them is the seam.</summary>
    private static (int End, int Next) Cut(string text, int longest)
    {
        foreach (var seam in seams)
        {
            if (text.LastIndexOf(seam, longest, StringComparison.Ordinal) is var at and > 0)
            {
                return (at, at + seam.Length);
            }
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return (end, end);
    }
}
