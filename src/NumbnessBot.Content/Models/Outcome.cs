using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>What holds for every piece of advice of one level.</summary>
/// <param name="Within">By when a clinician should have seen the person, or when to look again.</param>
/// <param name="StaysOpen">The talk goes on after the advice.</param>
/// <param name="Topics">Offered to everyone at this level, after those of the rules.</param>
public sealed record Outcome(Level Level, TimeSpan Within, bool StaysOpen, ImmutableArray<TopicId> Topics);
