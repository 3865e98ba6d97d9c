namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads places told from the end or from where one is: last, next to last, previous, next.</summary>
internal static class RelativeOrdinalReader
{
    private const string End = "end";
    private const string Current = "current";

    // Longer phrases first.
    private static readonly (string[] Words, string Anchor, int Offset)[] Phrases =
    {
        (["next", "to", "last"], End, -1),
        (["second", "to", "last"], End, -1),
        (["third", "to", "last"], End, -2),
        (["last", "but", "one"], End, -1),
        (["penultimate"], End, -1),
        (["last"], End, 0),
        (["next"], Current, 1),
        (["previous"], Current, -1),
        (["current"], Current, 0),
    };

    public static RelativeOrdinal Read(TextTokens tokens, int at)
    {
        foreach (var (words, anchor, offset) in Phrases)
        {
            if (tokens.Follow(at, words)) return new RelativeOrdinal(at + words.Length, anchor, offset);
        }

        return null;
    }
}
