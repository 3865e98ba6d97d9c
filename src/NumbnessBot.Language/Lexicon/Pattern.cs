namespace NumbnessBot.Language;

/// <summary>A compiled pattern: slots in order.</summary>
/// <param name="Elements">The slots.</param>
/// <param name="WholeSentence">It may run across the clauses of a sentence.</param>
/// <param name="Owner">What it belongs to: an index into the findings' frames or a trigger kind, by use.</param>
internal sealed record Pattern(PatternElement[] Elements, bool WholeSentence, int Owner);
