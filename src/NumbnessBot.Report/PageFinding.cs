using NumbnessBot.Triage;

namespace NumbnessBot.Report;

/// <summary>One finding as the case holds it.</summary>
/// <param name="Asked">It answers a question about this very finding; otherwise it was told unasked.</param>
/// <param name="IsHistory">It tells of earlier illnesses, medicines and the like.</param>
/// <param name="Saying">The words and the time it was learnt.</param>
public sealed record PageFinding(FindingId Id, string Name, FindingState State, bool Asked, bool IsHistory, PageSaying Saying);
