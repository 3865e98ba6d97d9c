using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>A way of saying something, such as "change of feeling x place", and its patterns over word classes.</summary>
public sealed record Frame(string Name, ImmutableArray<string> Patterns, LexiconPlace At);
