using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>A lexicon as its authors wrote it.</summary>
/// <param name="Classes">The word classes, shared by all frames.</param>
/// <param name="Findings">How each finding is said.</param>
/// <param name="Triggers">Words that change the state of a finding nearby.</param>
/// <param name="Masks">Phrases in which a word means something else.</param>
/// <param name="Spellings">Texting and other spellings, with the words they stand for.</param>
/// <param name="CommonWords">Everyday words that must never be taken for a slip of another word.</param>
public sealed record LexiconSource(
    ImmutableArray<WordClass> Classes,
    ImmutableArray<FindingEntry> Findings,
    ImmutableArray<TriggerEntry> Triggers,
    ImmutableArray<MaskEntry> Masks,
    ImmutableDictionary<string, string> Spellings,
    ImmutableArray<string> CommonWords)
{
    public static LexiconSource Empty { get; } = new([], [], [], [], ImmutableDictionary<string, string>.Empty, []);
}
