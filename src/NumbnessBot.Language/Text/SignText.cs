namespace NumbnessBot.Language.Text;

/// <summary>One shared string for each single plain character, so that marks and digits need none of their own.</summary>
internal static class SignText
{
    private static readonly string[] texts = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    /// <summary>The shared string, or null when this is not one plain character.</summary>
    public static string? Of(ReadOnlySpan<char> folded) => folded is [< (char)128] ? texts[folded[0]] : null;
}
