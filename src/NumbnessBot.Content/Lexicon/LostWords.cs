namespace NumbnessBot.Content;

/// <summary>
/// Finds what YAML takes for a comment behind something else on its line: in a list of words "a 9, # out of ten, #5" ends without a word of warning before its first
/// number. Between quotes and in a text behind '|' the sign means itself.
/// </summary>
internal static class LostWords
{
    /// <summary>The lines, counted from one, of which something is lost.</summary>
    public static IEnumerable<int> In(string text)
    {
        var number = 0;
        var block = -1;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var indent = line.Length - line.TrimStart(' ').Length;
            if (line.AsSpan().Trim().IsEmpty || (block >= 0 && indent > block))
            {
                continue;
            }

            block = -1;
            if (line[indent] != '#')
            {
                if (CommentIn(line))
                {
                    yield return number;
                }

                block = BeginsBlock(line) ? indent : -1;
            }
        }
    }

    private static bool CommentIn(string line)
    {
        var quote = '\0';
        for (var at = 0; at < line.Length; at++)
        {
            if (quote == '\0' && line[at] == '#' && at > 0 && char.IsWhiteSpace(line[at - 1]))
            {
                return true;
            }

            if (line[at] == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && line[at] is '"' or '\'' && (at == 0 || line[at - 1] is ' ' or '[' or '{' or ','))
            {
                quote = line[at];
            }
        }

        return false;
    }

    private static bool BeginsBlock(string line) => line.AsSpan().TrimEnd() is [.., ' ', '|' or '>'] or [.., ' ', '|' or '>', '-' or '+'];
}
