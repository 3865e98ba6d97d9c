using NumbnessBot.Language.Assertion;

namespace NumbnessBot.Language.Findings;

/// <summary>One place where a text says something of a finding.</summary>
/// <param name="Frame">The frame that says it.</param>
/// <param name="Mention">Where it is said.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Relation">The term that names the other person, or -1.</param>
/// <param name="Verdict">Its state for that person.</param>
internal readonly record struct Saying(CompiledFrame Frame, Mention Mention, Person Person, int Relation, Verdict Verdict)
{
    public int Start => Mention.Start;

    public int End => Mention.End;
}
