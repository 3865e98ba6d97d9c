namespace NumbnessBot.Triage;

/// <summary>A rule that holds, and the highest level it gives.</summary>
public sealed record FiredRule(Rule Rule, Level Level);
