using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>The question that is open when an answer is read.</summary>
/// <param name="Choices">In shown order, including none, not-sure, yes and no where shown.</param>
/// <param name="Asks">The findings that the answer settles; empty for consent, review and attributes.</param>
/// <param name="Attribute">The attribute asked for, if any.</param>
/// <param name="Calms">A yes would make things less urgent, so that only a plain one counts.</param>
public sealed record AskedQuestion(
    QuestionId Id, QuestionKind Kind, ImmutableArray<AnswerChoice> Choices, ImmutableArray<FindingId> Asks, FindingId? Attribute, bool Calms = false);
