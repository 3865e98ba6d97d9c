using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>The words of one language for answering questions.</summary>
/// <param name="Leans">Phrases that say yes, no or not sure, and what may stand around them.</param>
/// <param name="Picks">Words for picking from a list.</param>
/// <param name="Places">"second" → 2; counted from the end when negative.</param>
public sealed record AnswerWords(
    ImmutableDictionary<Lean, ImmutableArray<string>> Leans,
    ImmutableDictionary<PickWord, ImmutableArray<string>> Picks,
    ImmutableDictionary<string, int> Places,
    NumberWords Numbers);
