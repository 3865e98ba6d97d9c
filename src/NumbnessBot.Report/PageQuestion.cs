using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Report;

/// <summary>A question that was put, and what its answer settled; or, without an id of its own, what was learnt otherwise.</summary>
/// <param name="Id">The question's id; <c>opening</c> for what was told unasked, <c>review</c> for what was asked once more.</param>
/// <param name="Text">The question in the words of the page's language, of the person as "they".</param>
/// <param name="Settled">Findings and attributes, each in one question alone.</param>
public sealed record PageQuestion(QuestionId Id, string Text, ImmutableArray<FindingId> Settled);
