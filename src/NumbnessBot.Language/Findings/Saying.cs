using NumbnessBot.Language.Assertion;

namespace NumbnessBot.Language.Findings;

/// <summary>One place where a text says something of a finding.</summary>
internal sealed record Saying(Match Match, CompiledFrame Frame, Mention Mention, Person Person, int Relation, Verdict Verdict);
