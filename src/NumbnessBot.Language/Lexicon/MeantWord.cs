namespace NumbnessBot.Language;

/// <summary>A word of the lexicon and its number.</summary>
internal readonly record struct MeantWord(string Text, int Number);
