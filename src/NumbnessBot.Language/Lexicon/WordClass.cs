using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>Words and short phrases that can stand in the same slot of a frame.</summary>
/// <param name="Name">How patterns name it: <c>{name}</c>.</param>
/// <param name="Forms">Which endings are added to each single word.</param>
/// <param name="Members">Words, phrases, <c>a/b</c> alternatives and <c>{class}</c> references.</param>
/// <param name="At">Where it stands.</param>
public sealed record WordClass(string Name, WordFormKind Forms, ImmutableArray<string> Members, LexiconPlace At);
