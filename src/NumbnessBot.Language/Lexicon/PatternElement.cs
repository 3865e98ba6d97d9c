namespace NumbnessBot.Language;

/// <summary>One slot of a pattern: a class of words or a range of numbers, and how many other words may stand before it.</summary>
/// <param name="Slot">The slot, as the parser or, once compiled, the index numbers it.</param>
/// <param name="Low">Least number.</param>
/// <param name="High">Greatest number.</param>
/// <param name="Gap">How many words, besides fillers, may stand between the element before and this one.</param>
/// <param name="Masked">The words found here mean something else.</param>
internal readonly record struct PatternElement(int Slot, double Low, double High, int Gap, bool Masked);
