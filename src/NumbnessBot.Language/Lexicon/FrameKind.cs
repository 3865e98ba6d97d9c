namespace NumbnessBot.Language;

/// <summary>What a frame says of its finding.</summary>
internal enum FrameKind
{
    /// <summary>It is so.</summary>
    Saying,

    /// <summary>It is not so.</summary>
    Denial,

    /// <summary>What the same sentence says is not meant as this finding.</summary>
    Unless,

    /// <summary>It may be so.</summary>
    Hint,

    /// <summary>What the same sentence hints at is harmless.</summary>
    HintUnless,
}
