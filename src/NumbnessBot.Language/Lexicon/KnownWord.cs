namespace NumbnessBot.Language;

/// <summary>A word as it may be typed, and the words that it stands for.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Number">Its number, or -1 when it is only another way of writing other words.</param>
/// <param name="Meant">The words that it stands for: itself, or those behind a texting or foreign spelling.</param>
internal sealed record KnownWord(string Text, int Number, MeantWord[] Meant);
