using NumbnessBot.Triage;

namespace NumbnessBot.Report;

/// <summary>A rule behind the advice.</summary>
/// <param name="Level">What it gives; null for one that was announced and holds no longer.</param>
/// <param name="Because">The reason in one sentence; empty for a rule that decides nothing here.</param>
public sealed record PageRule(RuleId Id, Level? Level, string Because);
