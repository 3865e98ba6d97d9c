using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <param name="Name">What it could be, as it stands in a list: "nerves pressed by one position".</param>
/// <param name="About">How that comes about, in one or two sentences.</param>
/// <param name="Tests">Which tests are usual for it.</param>
/// <param name="Who">Which professional is usual for it.</param>
/// <param name="Watch">What to watch for with it.</param>
public sealed record PatternWords(string Name, string About, string Tests, string Who, ImmutableArray<string> Watch);
