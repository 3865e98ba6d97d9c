using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>One choice of a question as the person sees it.</summary>
/// <param name="Id">The choice, or one of <see cref="FixedOptions"/>.</param>
/// <param name="Names">The shown title first, then synonyms and names of its findings.</param>
/// <param name="Findings">What ticking it says; empty for fixed options and for values of an attribute.</param>
public sealed record AnswerChoice(OptionId Id, ImmutableArray<string> Names, ImmutableArray<FindingId> Findings)
{
    internal bool IsFixed =>
        Id == FixedOptions.None || Id == FixedOptions.NotSure || Id == FixedOptions.Yes || Id == FixedOptions.No;
}
