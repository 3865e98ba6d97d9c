namespace NumbnessBot.Language;

/// <summary>One frame of one finding; a denying one says that the finding is not so.</summary>
internal sealed record CompiledFrame(FindingEntry Entry, string Name, bool Denies);
