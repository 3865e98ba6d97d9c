namespace NumbnessBot.Triage;

/// <summary>One thing known of a case on which a conclusion rests.</summary>
/// <param name="Id">A finding or attribute that the case holds: what was said, also where the condition names only what follows from it.</param>
/// <param name="Denied">A finding that is known not to be so. An attribute is never denied: its value stands in the case.</param>
public readonly record struct Ground(FindingId Id, bool Denied);
