namespace NumbnessBot.Language;

/// <summary>One frame of one finding.</summary>
/// <param name="Entry">The finding.</param>
/// <param name="Name">What the frame is called.</param>
/// <param name="Kind">What it says of the finding.</param>
/// <param name="Finding">The finding's number among all ids of the lexicon.</param>
/// <param name="Passed">The number of the finding that is true when this one came and went, or -1.</param>
internal sealed record CompiledFrame(FindingEntry Entry, string Name, FrameKind Kind, int Finding, int Passed)
{
    /// <summary>Whether the finding tells of limbs, so that naming another one does not change the subject.</summary>
    public bool OfLimbs { get; set; }

    public bool Denies => Kind == FrameKind.Denial;

    public bool TakesBack => Kind is FrameKind.Unless or FrameKind.HintUnless;

    public bool Hints => Kind == FrameKind.Hint;

    /// <summary>Whether it takes back hints only, and nothing that is said plainly.</summary>
    public bool TakesBackHints => Kind == FrameKind.HintUnless;
}
