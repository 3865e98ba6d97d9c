using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <summary>What a file is for, by where it lies.</summary>
/// <param name="Pattern">Its path; a star stands for one name.</param>
/// <param name="Schema">The JSON Schema it is held against; null where its own reader checks it.</param>
internal sealed record FileKind(string Pattern, string? Schema)
{
    public static readonly FileKind Findings = new("findings.yaml", "findings");
    public static readonly FileKind Interview = new("interview/*.yaml", "interview");
    public static readonly FileKind Rules = new("rules/*.yaml", "rules");
    public static readonly FileKind Hazards = new("hazards.yaml", "hazards");
    public static readonly FileKind Outcomes = new("outcomes.yaml", "outcomes");
    public static readonly FileKind Countries = new("countries.yaml", "countries");
    public static readonly FileKind Topics = new("topics.yaml", "topics");
    public static readonly FileKind Patterns = new("patterns.yaml", "patterns");
    public static readonly FileKind Concepts = new("concepts.yaml", "concepts");
    public static readonly FileKind EmergencyItems = new("generated/emergency-items.txt", null);
    public static readonly FileKind Pictures = new("pictures/*.svg", null);
    public static readonly FileKind Map = new("pictures/map.yaml", "map");
    public static readonly FileKind PictureList = new(Raster.ListFile, null);
    public static readonly FileKind Locale = new("locales/*/locale.yaml", "locale");
    public static readonly FileKind FindingWords = new("locales/*/findings.yaml", "finding-words");
    public static readonly FileKind QuestionWords = new("locales/*/interview/*.yaml", "question-words");
    public static readonly FileKind RuleWords = new("locales/*/rules/*.yaml", "rule-words");
    public static readonly FileKind PatternWords = new("locales/*/patterns.yaml", "pattern-words");
    public static readonly FileKind OutcomeWords = new("locales/*/outcomes/*.yaml", "outcome-words");
    public static readonly FileKind CountryWords = new("locales/*/countries.yaml", "country-words");
    public static readonly FileKind Phrases = new("locales/*/phrases.yaml", "phrases");
    public static readonly FileKind Replies = new("locales/*/replies.yaml", "replies");
    public static readonly FileKind PictureWords = new("locales/*/pictures.yaml", "picture-words");
    public static readonly FileKind TopicText = new("locales/*/topics/*.md", "topic-words");

    public static readonly ImmutableArray<FileKind> All =
    [
        Findings, Interview, Rules, Hazards, Outcomes, Countries, Topics, Patterns, Concepts, EmergencyItems, Pictures, Map, PictureList,
        Locale, FindingWords, QuestionWords, RuleWords, PatternWords, OutcomeWords, CountryWords, Phrases, Replies, PictureWords, TopicText,
    ];

    public static FileKind? Of(string path) => All.FirstOrDefault(kind => kind.Fits(path));

    /// <summary>There is one such file, and the program cannot do without it.</summary>
    public bool IsSingle => !Pattern.Contains('*') && !IsGenerated;

    /// <summary>Written by the program.</summary>
    public bool IsGenerated => Pattern.StartsWith("generated/", StringComparison.Ordinal);

    private bool Fits(string path)
    {
        var names = path.Split('/');
        var wanted = Pattern.Split('/');
        return names.Length == wanted.Length && names.Zip(wanted).All(pair => NameFits(pair.First, pair.Second));
    }

    private static bool NameFits(string name, string wanted) =>
        wanted == name || (wanted.StartsWith('*') && name.EndsWith(wanted[1..], StringComparison.Ordinal));
}
