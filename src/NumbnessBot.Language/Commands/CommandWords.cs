using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>How people of one language say each command.</summary>
/// <param name="Phrases">The slot {object} takes the rest of the utterance.</param>
/// <param name="Around">Words that may stand before or behind: "please", "can you".</param>
/// <param name="Answers">What the slot {answer} may be: things told that can be corrected.</param>
/// <param name="Ahead">Days to come by how many days they are off: "tomorrow" → 1.</param>
/// <param name="Next">Words before a week, month or day to come: "next".</param>
/// <param name="NotObjects">First words that make the rest no object: "change in my walking" is no command.</param>
public sealed record CommandWords(
    ImmutableDictionary<CommandKind, ImmutableArray<string>> Phrases, ImmutableArray<string> Around, ImmutableArray<string> NotObjects,
    ImmutableArray<string> Answers, ImmutableDictionary<string, int> Ahead, ImmutableArray<string> Next);
