namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Finds the words around two ends: "from … to …", "between … and …", "… to …".</summary>
internal static class BetweenReader
{
    private static readonly HashSet<string> Links = new() { "to", "until", "till", "through", "-", "–" };

    /// <summary>Where the first end starts; the same token when no opening word stands here.</summary>
    public static int Open(TextTokens tokens, int at) => tokens.Is(at, "from") || tokens.Is(at, "between") ? at + 1 : at;

    /// <summary>Where the second end starts; 0 when nothing links it to the first.</summary>
    public static int Link(TextTokens tokens, int opening, int at)
    {
        if (tokens.Is(opening, "between")) return tokens.Is(at, "and") ? at + 1 : 0;
        return tokens.IsAny(at, Links) ? at + 1 : 0;
    }
}
