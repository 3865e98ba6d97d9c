using NumbnessBot.Triage;

namespace NumbnessBot.Report;

/// <summary>A finding or attribute and what it is called.</summary>
public sealed record PageName(FindingId Id, string Name);
