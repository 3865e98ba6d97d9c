using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Report;

/// <summary>A ticked choice that stands for several findings: at least one of them is present.</summary>
/// <param name="Question">In which list it was ticked.</param>
public sealed record PageChoice(QuestionId Question, OptionId Option, ImmutableArray<PageName> Findings);
