using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>A rule that holds, and what was said that makes it hold; nothing for rules that the program builds in.</summary>
public sealed record HeldRule(FiredRule Fired, ImmutableArray<Ground> Grounds);
