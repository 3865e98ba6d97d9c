namespace NumbnessBot.Language.Assertion;

/// <summary>A stretch of terms whose state is wanted.</summary>
/// <param name="Start">Its first term.</param>
/// <param name="End">The term behind its last one.</param>
/// <param name="Gaps">Stretches inside that are not part of what is said, so that a "not" there denies.</param>
/// <param name="Entry">The finding, when it is one.</param>
internal readonly record struct Mention(int Start, int End, (int Start, int End)[] Gaps, FindingEntry? Entry);
