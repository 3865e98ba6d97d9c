using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>One finding that a text speaks of.</summary>
/// <param name="Id">Which finding.</param>
/// <param name="State">Whether it is so.</param>
/// <param name="Start">Where it is said, in UTF-16 units.</param>
/// <param name="Length">How long it is said, in UTF-16 units.</param>
/// <param name="Frame">The frame of the lexicon that read it.</param>
/// <param name="Why">A short plain sentence in English, for developers and content authors, that names what decided the state.</param>
public sealed record ReadFinding(FindingId Id, FindingState State, int Start, int Length, string Frame, string Why)
{
    /// <summary>It was only hinted at: what was said may mean it or may not, and is to be asked about.</summary>
    public bool IsHint { get; init; }

    /// <summary>A condition that counts however long ago it was; a date said of it is its own and not that of today's trouble.</summary>
    public bool IsHistory { get; init; }
}
