using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>A ticked choice that stands for several findings: at least one of them is present, it is not known which.</summary>
public sealed record OneOf(QuestionId Question, OptionId Option, ImmutableArray<FindingId> Findings);
