using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Names of weekdays and their places: Monday is 1, Sunday 7.</summary>
internal static class Weekdays
{
    private static readonly Dictionary<string, int> Names = new()
    {
        ["monday"] = 1,
        ["mon"] = 1,
        ["tuesday"] = 2,
        ["tues"] = 2,
        ["tue"] = 2,
        ["wednesday"] = 3,
        ["weds"] = 3,
        ["wed"] = 3,
        ["thursday"] = 4,
        ["thurs"] = 4,
        ["thur"] = 4,
        ["thu"] = 4,
        ["friday"] = 5,
        ["fri"] = 5,
        ["saturday"] = 6,
        ["sat"] = 6,
        ["sunday"] = 7,
        ["sun"] = 7,
    };

    // "I sat", "the sun": days only where a word before them says so.
    private static readonly HashSet<string> OtherwiseWords = new() { "sat", "sun", "mon", "wed" };

    private static readonly HashSet<string> SayDay = new()
    {
        "on", "last", "this", "next", "past", "previous", "since", "by", "until", "till", "every", "each", "from", "before", "after",
    };

    public static int Place(DateObject day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>Place of the weekday that stands here; 0 if none does.</summary>
    public static int Read(TextTokens tokens, int at)
    {
        if (!Names.TryGetValue(tokens[at].Text, out var place)) return 0;
        return !OtherwiseWords.Contains(tokens[at].Text) || SaysDay(tokens, at) ? place : 0;
    }

    /// <summary>Place of the weekday whose plural stands here; 0 if none does.</summary>
    public static int ReadPlural(TextTokens tokens, int at)
    {
        var word = tokens[at].Text;
        return word.Length > 5 && word.EndsWith("days", StringComparison.Ordinal) ? Names.GetValueOrDefault(word[..^1]) : 0;
    }

    private static bool SaysDay(TextTokens tokens, int at) =>
        tokens.Count == 1 || tokens.IsAny(at - 1, SayDay) || tokens.IsDigits(at + 1) || DayPart.Read(tokens, at + 1) != null;
}
