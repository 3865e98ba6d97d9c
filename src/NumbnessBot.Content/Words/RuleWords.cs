using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <param name="Because">Why this advice; hedged, no diagnosis.</param>
/// <param name="Act">Takes the place of the level's first sentence; may hold <c>{emergency}</c>.</param>
/// <param name="Meanwhile">More lines for while waiting.</param>
/// <param name="ActRaised">Takes the place of <paramref name="Act"/> when the rule was raised above its own level.</param>
public sealed record RuleWords(string Because, string? Act, ImmutableArray<string> Meanwhile, string? ActRaised = null);
