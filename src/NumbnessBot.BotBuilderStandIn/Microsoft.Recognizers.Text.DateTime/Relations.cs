namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Words that point to the one before, this one and the one after.</summary>
internal static class Relations
{
    private static readonly Dictionary<string, int> Offsets = new()
    {
        ["last"] = -1,
        ["past"] = -1,
        ["previous"] = -1,
        ["this"] = 0,
        ["current"] = 0,
        ["next"] = 1,
        ["coming"] = 1,
        ["upcoming"] = 1,
    };

    /// <summary>-1, 0 or 1; null if the word that stands here is none of these.</summary>
    public static int? Read(TextTokens tokens, int at) => Offsets.TryGetValue(tokens[at].Text, out var offset) ? offset : null;
}
