using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>Why a case has its level, and what may lie behind it.</summary>
/// <param name="Held">The rules that hold, most urgent first, each with its grounds.</param>
/// <param name="Missing">Findings and attributes that are not known and could make the advice more urgent.</param>
/// <param name="Possible">Patterns that fit, the best first; none while an emergency is there or not excluded.</param>
public sealed record Explanation(ImmutableArray<HeldRule> Held, ImmutableArray<FindingId> Missing, ImmutableArray<PatternFit> Possible);
