namespace NumbnessBot.Language.Findings;

/// <summary>A phrase of the lexicon that begins at some place.</summary>
/// <param name="Node">Where it stands in the phrase tree.</param>
/// <param name="End">The term behind its last one.</param>
internal readonly record struct Phrase(int Node, int End);
