using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>How numbers are written out.</summary>
/// <param name="Values">"forty" → 40; 100 multiplies what stands before it.</param>
/// <param name="HalfMore">What adds a half to the number before it: "and a half", "½".</param>
public sealed record NumberWords(ImmutableDictionary<string, decimal> Values, ImmutableArray<string> HalfMore);
