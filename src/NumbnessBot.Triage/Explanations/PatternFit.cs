using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>A pattern that fits a case better than not, as a possibility.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Fits">What was said that fits it; never empty.</param>
/// <param name="Against">What was said that doesn't.</param>
public sealed record PatternFit(Pattern Pattern, ImmutableArray<Ground> Fits, ImmutableArray<Ground> Against);
