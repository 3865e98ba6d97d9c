using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>What a text says.</summary>
/// <param name="Text">The text that was read.</param>
/// <param name="Findings">One entry a finding: its final state within the message.</param>
/// <param name="AboutSomeoneElse">The present trouble is another person's.</param>
/// <param name="Relation">How the other person is named, as typed ("husband"); null when not named.</param>
public sealed record Reading(string Text, ImmutableArray<ReadFinding> Findings, bool AboutSomeoneElse, string? Relation);
