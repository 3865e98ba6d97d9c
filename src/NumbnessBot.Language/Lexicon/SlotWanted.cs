namespace NumbnessBot.Language;

/// <summary>A <see cref="PatternElement"/> as an index keeps it: small, so that the patterns that are tried lie close together.</summary>
/// <param name="Slot">The slot, as the index numbers it.</param>
/// <param name="Range">The number of its range of numbers in the index, or -1 where any will do.</param>
/// <param name="Gap">How many words, besides fillers, may stand between the element before and this one.</param>
/// <param name="Masked">The words found here mean something else.</param>
internal readonly record struct SlotWanted(int Slot, short Range, byte Gap, bool Masked);
