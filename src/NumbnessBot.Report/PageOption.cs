namespace NumbnessBot.Report;

/// <summary>One value of a choice attribute and what it is called.</summary>
public sealed record PageOption(string Id, string Name);
