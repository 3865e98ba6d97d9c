namespace NumbnessBot.Language.Findings;

/// <summary>A trigger that stands in a text: terms [Start, End).</summary>
internal sealed record Match(int Owner, int Start, int End);
