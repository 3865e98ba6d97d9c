namespace NumbnessBot.Content;

/// <summary>The words in braces that the program fills in.</summary>
internal static class Placeholders
{
    /// <summary>The names in braces, in order; a brace without its partner comes as it stands.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var at = text.IndexOfAny(['{', '}']); at >= 0; at = text.IndexOfAny(['{', '}'], at + 1))
        {
            var end = text[at] == '{' ? text.IndexOfAny(['{', '}'], at + 1) : -1;
            if (end < 0 || text[end] != '}')
            {
                yield return text[at].ToString();
                continue;
            }

            yield return text[(at + 1)..end];
            at = end;
        }
    }
}
