using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>How one finding is said.</summary>
/// <param name="Id">The finding.</param>
/// <param name="Past">What its past tense means.</param>
/// <param name="Chronic">A condition of life or history, which relatives are told about too ("my dad has diabetes").</param>
/// <param name="Course">It tells how a trouble goes ("gone in minutes") and is none of its own.</param>
/// <param name="ResolvesTo">The finding that is true when this one came and went, or null.</param>
/// <param name="Frames">Frames that say it is so.</param>
/// <param name="Denials">Frames that say it is not so ("peeing is fine").</param>
/// <param name="At">Where it stands.</param>
/// <param name="Unless">Frames that take it back within a sentence: "normal for me" behind "out of breath after a run".</param>
public sealed record FindingEntry(
    FindingId Id,
    PastMeaning Past,
    bool Chronic,
    bool Course,
    FindingId? ResolvesTo,
    ImmutableArray<Frame> Frames,
    ImmutableArray<string> Denials,
    LexiconPlace At,
    ImmutableArray<string> Unless)
{
    /// <summary>To ask about it, suppose it or fear it is told of it, too: "does drowning hurt?" is then uncertain, and not merely asked.</summary>
    public bool SupposedCounts { get; init; }

    /// <summary>Frames that may mean it or may not: "took some pills". It is then asked about.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>Frames that make such a hint harmless: "took some pills for the pain".</summary>
    public ImmutableArray<string> HintsUnless { get; init; } = [];
}
