using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <summary>How one finding or attribute is spoken of.</summary>
/// <param name="Name">A noun phrase that fits after "You told me about: ".</param>
public sealed record FindingWords(string Name)
{
    /// <summary>The line in a list of choices, and the button.</summary>
    public string? Option { get; init; }

    /// <summary>Short names that count as picking it in answer to a list.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>One concrete yes/no question, asked after "not sure"; yes = present.</summary>
    public string? Check { get; init; }

    /// <summary>One plain sentence: what these words mean.</summary>
    public string? Means { get; init; }

    /// <summary>An attribute's values and their buttons.</summary>
    public FrozenDictionary<string, string> Values { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What else counts as picking a value.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> ValueSynonyms { get; init; } = FrozenDictionary<string, ImmutableArray<string>>.Empty;
}
