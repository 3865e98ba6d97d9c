namespace NumbnessBot.Triage;

/// <summary>A level and the condition under which a rule gives it.</summary>
public sealed record Raise(Level To, Condition When);
