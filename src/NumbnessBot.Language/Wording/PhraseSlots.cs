using System.Collections.Frozen;

namespace NumbnessBot.Language;

/// <summary>The slots that an author may use in a phrase.</summary>
public static class PhraseSlots
{
    /// <summary>What each stands for is told at the head of the file that uses it.</summary>
    public static FrozenSet<string> Known { get; } = FrozenSet.ToFrozenSet(["age", "n", "back", "relation", "relations", "country", "object", "answer", "when"]);

    public static IEnumerable<string> In(string phrase) => WordPattern.Parse(phrase).Slots;
}
