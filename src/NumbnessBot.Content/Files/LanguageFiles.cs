namespace NumbnessBot.Content;

/// <summary>The files of a locale that say how people's words are understood; they have readers of their own.</summary>
internal static class LanguageFiles
{
    public static bool Contains(string path) =>
        path.Split('/') is ["locales", _, "lexicon" or "answers", ..] or ["locales", _, "commands.yaml"] && path.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>Path and text of a file of a locale, or of each file of one of its folders.</summary>
    public static IEnumerable<(string File, string Text)> Of(ContentFolder folder, string locale, string part)
    {
        var root = $"locales/{locale}/{part}";
        return folder.Texts.Where(t => Contains(t.Key) && (t.Key == root || t.Key.StartsWith(root + "/", StringComparison.Ordinal)))
            .Select(t => (t.Key, t.Value));
    }
}
