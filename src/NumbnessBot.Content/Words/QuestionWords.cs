using System.Collections.Frozen;
using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>How one question is put.</summary>
public sealed record QuestionWords(string Ask)
{
    /// <summary>Rephrasings for after a misunderstanding; empty for questions that the plan made.</summary>
    public ImmutableArray<string> Again { get; init; } = [];

    /// <summary>Answers "why do you ask?".</summary>
    public string? Why { get; init; }

    /// <summary>Answers "what does that mean?".</summary>
    public string? Means { get; init; }

    /// <summary>Titles of choices that have none of their own, or another one here.</summary>
    public FrozenDictionary<OptionId, string> Options { get; init; } = FrozenDictionary<OptionId, string>.Empty;

    /// <summary>The question that tells the findings of one choice apart.</summary>
    public FrozenDictionary<OptionId, string> Follow { get; init; } = FrozenDictionary<OptionId, string>.Empty;
}
