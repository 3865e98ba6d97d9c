namespace NumbnessBot.Language;

/// <summary>One slot of a compiled pattern: a class of words or a range of numbers, and how many other words may stand before it.</summary>
/// <param name="Class">Index of the class, or -1 for a number.</param>
/// <param name="Low">Least number.</param>
/// <param name="High">Greatest number.</param>
/// <param name="Gap">How many words, besides fillers, may stand between the element before and this one.</param>
/// <param name="Masked">The words found here mean something else.</param>
internal readonly record struct PatternElement(int Class, double Low, double High, int Gap, bool Masked);
