using System.Text.RegularExpressions;

namespace NumbnessBot.Content.Tests.Readability;

/// <summary>Counts the syllables of an English word by its vowels. Words that no such rule gets right are listed.</summary>
internal static partial class Syllables
{
    private static readonly Dictionary<string, int> irregular = new(StringComparer.Ordinal)
    {
        ["area"] = 3,
        ["areas"] = 3,
        ["business"] = 2,
        ["clothes"] = 1,
        ["companion"] = 3,
        ["diabetes"] = 4,
        ["different"] = 3,
        ["evening"] = 2,
        ["every"] = 2,
        ["fluid"] = 2,
        ["idea"] = 3,
        ["ideas"] = 3,
        ["paraesthesia"] = 5,
        ["people"] = 2,
        ["physiotherapist"] = 6,
        ["quiet"] = 2,
        ["rhythm"] = 2,
        ["science"] = 2,
        ["sciatic"] = 4,
        ["sciatica"] = 4,
        ["somebody"] = 3,
        ["someone"] = 2,
        ["something"] = 2,
        ["sometimes"] = 2,
        ["somewhere"] = 2,
        ["spondylolisthesis"] = 7,
        ["surgeon"] = 2,
        ["surgeons"] = 2,
        ["theatre"] = 3,
    };

    public static int Count(string word)
    {
        var lower = word.ToLowerInvariant().Replace('’', '\'');
        var folded = lower.Replace("'", "", StringComparison.Ordinal);
        if (irregular.TryGetValue(folded, out var known))
        {
            return known;
        }

        var count = VowelGroups().Count(folded) + Hiatus().Count(folded) + (SpokenNot().IsMatch(lower) ? 1 : 0) - (SilentInside().IsMatch(folded) ? 1 : 0)
            + (SilentEnd().IsMatch(folded) ? -1 : folded.EndsWith("sm", StringComparison.Ordinal) ? 1 : 0);
        return Math.Max(1, count);
    }

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex VowelGroups();

    /// <summary>"nerve", "pressed", "moves"; not "muscle", "needed", "changes".</summary>
    [GeneratedRegex("[^aeiouy](?<![^aeiouyr]l)e$|[^aeiouytd]ed$|[^aeiouyscxzg](?<![sc]h)(?<![^aeiouyr]l)es$")]
    private static partial Regex SilentEnd();

    /// <summary>"safely", "careful", "movement".</summary>
    [GeneratedRegex("[^aeiouy](?:ely|eful|eless|ements?)$")]
    private static partial Regex SilentInside();

    /// <summary>Two vowels that are spoken apart: "serious", "video", "manual", "patient" not, "being", "create".</summary>
    [GeneratedRegex("(?<![tscgxhln])i[aou]|(?<=[ln])i[au]|(?<=[tscgxh])iu|eo(?!u)|(?<![gq])ua|(?<![tc])ie(?=t|nc|nt)|[aeouy]ing$|creat|react")]
    private static partial Regex Hiatus();

    /// <summary>"doesn't", "didn't"; not "can't".</summary>
    [GeneratedRegex("[sd]n't$")]
    private static partial Regex SpokenNot();
}
