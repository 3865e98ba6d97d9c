using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>An answer to something that people say beside the questions of the interview.</summary>
/// <param name="Hears">What has to be said; null for whatever nothing else answers.</param>
/// <param name="At">When it applies.</param>
/// <param name="Rules">It applies only when one of these was announced; empty for any.</param>
/// <param name="Says">Ways of saying it, in turn.</param>
/// <param name="GoesOn">The interview goes on from here, after a crisis had stopped it.</param>
public sealed record Reply(FindingId? Hears, ImmutableArray<ReplyTime> At, ImmutableArray<RuleId> Rules, ImmutableArray<string> Says, bool GoesOn);
