namespace NumbnessBot.Proof.Reading;

/// <summary>How many lines that tell of a crisis were heard, and how many harmless ones were taken for one.</summary>
public sealed record CrisisScore(int Told, int Heard, int Harmless, int Raised);
