namespace NumbnessBot.Triage;

/// <summary>One level that a rule can give, with the whole condition for it.</summary>
public sealed record RuleStep(Rule Rule, Level Level, Condition When);
