using System.Collections.Immutable;

namespace NumbnessBot.Content;

/// <param name="Act">How soon and where; may hold <c>{emergency}</c>.</param>
/// <param name="Meanwhile">What to do until then.</param>
/// <param name="Change">What would change this advice.</param>
public sealed record OutcomeWords(string Act, ImmutableArray<string> Meanwhile, ImmutableArray<string> Change);
