using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>One part of the interview; its waterfall asks these questions.</summary>
public sealed record Stage(string Id, ImmutableArray<Question> Questions);
