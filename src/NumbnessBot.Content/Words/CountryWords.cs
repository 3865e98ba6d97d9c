using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <param name="Advice">What the medical advice line is called, where there is one.</param>
/// <param name="Crisis">What the crisis line is called, where there is one.</param>
/// <param name="Violence">What the line for violence at home is called, where there is one.</param>
public sealed record CountryWords(string Name, ImmutableArray<string> Synonyms, string? Advice, string? Crisis, string? Violence);
