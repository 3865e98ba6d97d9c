using FsCheck;
using FsCheck.Fluent;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Language;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Properties;

public sealed class TriageProperties
{
    private static readonly Knowledge knowledge = RealContent.Shared.Current;

    private static readonly Config config = Config.QuickThrowOnFailure.WithMaxTest(
        Environment.GetEnvironmentVariable("NUMBNESS_TESTS") == "all" ? 5000 : 500);

    [Fact]
    public void Adding_a_present_red_flag_never_lowers_the_level() => Prop.ForAll(
        RandomCases.Statements,
        (from id in RandomCases.Raising from age in RandomCases.Age from asked in Gen.Elements(true, false) select (id, age, asked)).ToArbitrary(),
        (statements, more) =>
        {
            var before = RandomCases.CaseOf(statements.Where(s => s.Id != more.id), more.age);
            var after = more.asked ? before.Answer(more.id, FindingState.Present, "", FixedClock.Friday) : before.Hear(more.id, FindingState.Present, "", FixedClock.Friday);
            return knowledge.Assessor.Assess(after).Level >= knowledge.Assessor.Assess(before).Level;
        }).Check(config);

    [Fact]
    public void No_level_below_today_while_an_emergency_is_not_excluded() => Prop.ForAll(
        RandomCases.Statements,
        RandomCases.Age.ToArbitrary(),
        (statements, age) =>
        {
            var @case = RandomCases.CaseOf(statements, age);
            var facts = new CaseFacts(@case, knowledge.Pack.Vocabulary);
            var open = knowledge.Pack.Rules.Steps.Any(s => s.Level == Level.Emergency && s.When.Evaluate(facts) == Truth.Unknown);
            return !open || knowledge.Assessor.Assess(@case).Level >= Level.Today;
        }).Check(config);

    [Fact]
    public void The_order_of_answers_does_not_change_the_level() => Prop.ForAll(
        RandomCases.Statements,
        (from age in RandomCases.Age from seed in Gen.Choose(0, int.MaxValue - 1) select (age, seed)).ToArbitrary(),
        (statements, random) =>
        {
            var shuffled = statements.ToArray();
            new Random(random.seed).Shuffle(shuffled);
            var one = knowledge.Assessor.Assess(RandomCases.CaseOf(statements, random.age));
            var other = knowledge.Assessor.Assess(RandomCases.CaseOf(shuffled, random.age));
            return one.Level == other.Level && one.Held.Select(h => h.Rule.Id).SequenceEqual(other.Held.Select(h => h.Rule.Id));
        }).Check(config);

    [Fact]
    public void The_interview_always_ends_with_a_level() => Prop.ForAll(
        RandomCases.Statements,
        (from age in RandomCases.Age from seed in Gen.Choose(0, int.MaxValue - 1) select (age, seed)).ToArbitrary(),
        (statements, random) =>
        {
            var (@case, asked) = Walk(RandomCases.CaseOf(statements.Where(s => !s.Asked), random.age), new Random(random.seed));
            return asked <= knowledge.Pack.Interview.Questions.Length + knowledge.Pack.Interview.FollowUps.Length + knowledge.Pack.Interview.Checks.Length
                && knowledge.Planner.Next(@case) is null
                && (@case.Findings.Values.All(k => k.State != FindingState.Uncertain)
                    || knowledge.Assessor.Assess(@case).Level >= Level.Today
                    || knowledge.Assessor.Assess(@case).Open.IsEmpty);
        }).Check(config);

    /// <summary>Answers every question at random until none is left.</summary>
    private static (Case Case, int Asked) Walk(Case @case, Random random)
    {
        var recorder = new AnswerRecorder(knowledge.Pack.Vocabulary, knowledge.Pack.Rules);
        var asked = 0;
        while (knowledge.Planner.Next(@case) is { } next && asked < 1000)
        {
            asked++;
            @case = random.Next(10) == 0
                ? recorder.GiveUp(@case, next, FixedClock.Friday)
                : recorder.Record(@case, next, RandomAnswer(next, random), "", FixedClock.Friday) ?? recorder.GiveUp(@case, next, FixedClock.Friday);
        }

        return (@case, asked);
    }

    private static Answer RandomAnswer(PlannedQuestion next, Random random) => next.Question.Kind switch
    {
        QuestionKind.YesNo => random.Next(3) switch { 0 => new Answer.Yes(), 1 => new Answer.No(), _ => new Answer.NotSure() },
        QuestionKind.Number => new Answer.Number(random.Next(0, 10)),
        QuestionKind.Date or QuestionKind.Text => new Answer.NotSure(),
        _ => random.Next(4) switch
        {
            0 => new Answer.None(),
            1 => new Answer.NotSure(),
            _ => new Answer.Picked(
                [.. next.Question.Options.Where(_ => random.Next(3) == 0).Select(o => o.Id)],
                [.. next.Question.Options.Where(_ => random.Next(8) == 0).Select(o => o.Id)],
                [],
                RestDenied: true),
        },
    };
}
