namespace NumbnessBot.Content;

/// <summary>What the things of the content are called in faults and under which sort their places are kept.</summary>
internal static class Sort
{
    /// <summary>Findings and attributes share one space of ids.</summary>
    public const string Finding = "finding";
    public const string Question = "question";
    public const string Rule = "rule";
    public const string Group = "group";
    public const string Pattern = "pattern";
    public const string Topic = "topic";
    public const string Country = "country";
    public const string Outcome = "level";
    public const string Hazard = "hazard";
}
