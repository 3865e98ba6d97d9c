namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Names of months.</summary>
internal static class Months
{
    private static readonly string[] Full =
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    };

    private static readonly Dictionary<string, int> Names = Full.Select((name, i) => (name, month: i + 1))
        .Concat(Full.Where(name => name != "may").Select(name => (name: name[..3], month: Array.IndexOf(Full, name) + 1)))
        .Append((name: "sept", month: 9))
        .ToDictionary(pair => pair.name, pair => pair.month);

    private static readonly HashSet<string> Doers = new()
    {
        "i", "you", "he", "she", "it", "we", "they", "this", "that", "there", "which", "who", "what",
    };

    private static readonly HashSet<string> AfterModalMay = new()
    {
        "be", "have", "not", "also", "well", "need", "get", "take", "help", "cause", "just", "feel", "come", "go", "i",
    };

    /// <summary>The month that stands here, 1 to 12; 0 if none does. "I may have" is none.</summary>
    public static int Read(TextTokens tokens, int at)
    {
        if (!Names.TryGetValue(tokens[at].Text, out var month)) return 0;
        var isVerb = tokens[at].Text is "may" or "march" or "mar" && tokens.IsAny(at - 1, Doers);
        return isVerb || (tokens.Is(at, "may") && tokens.IsAny(at + 1, AfterModalMay))
            ? 0
            : month;
    }
}
