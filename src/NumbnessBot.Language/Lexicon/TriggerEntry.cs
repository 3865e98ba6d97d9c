namespace NumbnessBot.Language;

/// <summary>One pattern of words that changes the state of a finding nearby.</summary>
public sealed record TriggerEntry(TriggerKind Kind, string Pattern, LexiconPlace At);
