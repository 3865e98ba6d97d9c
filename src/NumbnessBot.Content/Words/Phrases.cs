using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <summary>The program's own sentences, by key; schema/phrases.schema.json lists the keys.</summary>
public sealed class Phrases(FrozenDictionary<string, ImmutableArray<string>> byKey)
{
    /// <summary>The sentence, or the first of several.</summary>
    /// <exception cref="KeyNotFoundException">No such key: a fault of the program, since the content check wants every key there is.</exception>
    public string this[string key] => All(key)[0];

    /// <summary>Every wording of a key that has several, in the order in which they are to be used.</summary>
    /// <exception cref="KeyNotFoundException">No such key.</exception>
    public ImmutableArray<string> All(string key) =>
        byKey.TryGetValue(key, out var texts) ? texts : throw new KeyNotFoundException($"There is no phrase '{key}'.");

    /// <summary>Every key that this language has.</summary>
    public IEnumerable<string> Keys => byKey.Keys;

    public string? Find(string key) => byKey.TryGetValue(key, out var texts) ? texts[0] : null;
}
