namespace NumbnessBot.Language;

/// <summary>A phrase in which the words in square brackets mean something else: "[back] of my leg".</summary>
public sealed record MaskEntry(string Pattern, LexiconPlace At);
