using FsCheck;
using FsCheck.Fluent;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Properties;

/// <summary>Makes cases of the real vocabulary: a few findings asked and present, denied or uncertain, and an age.</summary>
public static class RandomCases
{
    private const int MostFindings = 12;
    private static readonly Knowledge knowledge = RealContent.Shared.Current;

    /// <summary>Findings that may raise: all but the two that may lower.</summary>
    public static Gen<FindingId> Raising { get; } = Gen.Elements(knowledge.Pack.Vocabulary.Findings.Where(f => !f.Lowers).Select(f => f.Id));

    private static Gen<FindingId> Any { get; } = Gen.Elements(knowledge.Pack.Vocabulary.Findings.Select(f => f.Id));

    private static Gen<FindingState> State { get; } = Gen.Elements(FindingState.Present, FindingState.Absent, FindingState.Uncertain, FindingState.Past, FindingState.Hypothetical);

    /// <summary>One statement: a finding, its state, and whether it was asked for.</summary>
    public static Gen<(FindingId Id, FindingState State, bool Asked)> Statement { get; } =
        from id in Any
        from state in State
        from asked in Gen.Elements(true, false)
        select (id, state, asked);

    public static Arbitrary<List<(FindingId Id, FindingState State, bool Asked)>> Statements { get; } =
        (from count in Gen.Choose(0, MostFindings) from list in Statement.ListOf(count) select list.DistinctBy(s => s.Id).ToList()).ToArbitrary();

    public static Gen<int> Age { get; } = Gen.Choose(0, 100);

    public static Case CaseOf(IEnumerable<(FindingId Id, FindingState State, bool Asked)> statements, int age) => statements.Aggregate(
        Case.Empty.Answer(FindingId.Parse("age"), $"{age}", "", FixedClock.Friday),
        (c, s) => s.Asked ? c.Answer(s.Id, s.State, "", FixedClock.Friday) : c.Hear(s.Id, s.State, "", FixedClock.Friday));
}
