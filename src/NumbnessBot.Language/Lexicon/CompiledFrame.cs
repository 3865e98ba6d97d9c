namespace NumbnessBot.Language;

/// <summary>One frame of one finding.</summary>
internal sealed record CompiledFrame(FindingEntry Entry, string Name, FrameKind Kind)
{
    public bool Denies => Kind == FrameKind.Denial;

    public bool TakesBack => Kind == FrameKind.Unless;
}
