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
    public void Weighed_all_at_once_the_rules_say_what_each_says_by_itself() => Prop.ForAll(
        RandomCases.Statements,
        RandomCases.Age.ToArbitrary(),
        (statements, age) =>
        {
            var @case = RandomCases.CaseOf(statements, age);
            var rules = knowledge.Pack.Rules;
            var facts = new CaseFacts(@case, knowledge.Pack.Vocabulary);
            var held = rules.Steps.Where(s => s.When.Evaluate(facts) == Truth.True).GroupBy(s => s.Rule.Id, (id, steps) => $"{id} {steps.Max(s => s.Level)}");
            var unsure = @case.Findings.Where(f => f.Value is { State: FindingState.Uncertain, Asked: true } && rules.EmergencyItems.Contains(f.Key)).Select(f => f.Key);
            var open = rules.Steps.Where(s => s.Level == Level.Emergency).SelectMany(s => s.When.Undecided(facts)).Union(unsure);
            var assessment = knowledge.Assessor.Assess(@case);
            return assessment.Held.Where(h => h.Rule.Id != Assessor.UnknownId && h.Rule.Id != Assessor.DefaultId).Select(h => $"{h.Rule.Id} {h.Level}").Order().SequenceEqual(held.Order())
                && assessment.Open.SequenceEqual(open.Order());
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

    /// <summary>
    /// At every step of a random walk, and at its end: below today only when each emergency rule is certainly false and no sign behind one was answered with
    /// "not sure".
    /// </summary>
    [Fact]
    public void No_walk_through_the_interview_falls_below_today_before_every_emergency_is_excluded() => Prop.ForAll(
        RandomCases.Statements,
        (from age in RandomCases.Age from seed in Gen.Choose(0, int.MaxValue - 1) select (age, seed)).ToArbitrary(),
        (statements, random) =>
        {
            var start = RandomCases.CaseOf(statements.Where(s => !s.Asked), random.age);
            var held = IsGated(start with { Attributes = FindingMap<KnownValue>.Empty });
            Walk(start, new Random(random.seed), step => held &= IsGated(step));
            return held;
        }).Check(config);

    /// <summary>Each sign of an emergency that a list or a question asks for.</summary>
    public static TheoryData<string> EmergencySigns =>
        [.. knowledge.Pack.Rules.EmergencyItems.Where(f => knowledge.Pack.Vocabulary.Finding(f) is { Lowers: false, UnsureIsPresent: false }
            && knowledge.Pack.Interview.Questions.Any(q => q.Asks.Contains(f))).Select(f => f.Value).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(EmergencySigns))]
    public void Not_sure_of_an_emergency_sign_asks_one_concrete_question_and_not_sure_again_means_today(string sign)
    {
        var finding = FindingId.Parse(sign);
        var recorder = new AnswerRecorder(knowledge.Pack.Vocabulary, knowledge.Pack.Rules);
        var question = knowledge.Pack.Interview.Questions.First(q => q.Asks.Contains(finding) && !q.Confirms);
        var option = question.Options.FirstOrDefault(o => o.Findings.Contains(finding));
        var alone = option is null ? question : question with { Options = [option with { Findings = [finding] }] };
        var denied = knowledge.Pack.Vocabulary.Findings.Where(f => !f.Lowers && f.Id != finding).Aggregate(
            Case.Empty.Answer(FindingId.Parse("age"), "40", "", FixedClock.Friday), (c, f) => c.Answer(f.Id, FindingState.Absent, "", FixedClock.Friday));

        var unsure = recorder.Record(denied, new PlannedQuestion(alone, 1, 2), new Answer.NotSure(), "not sure", FixedClock.Friday)!;
        var check = knowledge.Planner.Next(unsure)!;
        Assert.Equal((QuestionOrigin.Check, finding), (check.Question.Origin, check.Question.Finding));
        Assert.NotEmpty(knowledge.Pack.Words("en").Of(check.Question).Ask);

        var stillUnsure = recorder.Record(unsure, check, new Answer.NotSure(), "not sure", FixedClock.Friday)!;
        Assert.NotEqual(QuestionOrigin.Check, knowledge.Planner.Next(stillUnsure)?.Question.Origin);
        Assert.True(knowledge.Assessor.Assess(stillUnsure).Level >= Level.Today);
        Assert.Contains(finding, knowledge.Assessor.Assess(stillUnsure).Open);
        Assert.DoesNotContain(finding, knowledge.Assessor.Assess(recorder.Record(unsure, check, new Answer.No(), "no", FixedClock.Friday)!).Open);
    }

    private static bool IsGated(Case @case)
    {
        var facts = new CaseFacts(@case, knowledge.Pack.Vocabulary);
        var excluded = knowledge.Pack.Rules.Steps.Where(s => s.Level == Level.Emergency).All(s => s.When.Evaluate(facts) == Truth.False)
            && !@case.Findings.Any(f => f.Value is { State: FindingState.Uncertain, Asked: true } && knowledge.Pack.Rules.EmergencyItems.Contains(f.Key));
        return excluded || knowledge.Assessor.Assess(@case).Level >= Level.Today;
    }

    /// <summary>Answers every question at random until none is left.</summary>
    private static (Case Case, int Asked) Walk(Case @case, Random random, Action<Case>? each = null)
    {
        var recorder = new AnswerRecorder(knowledge.Pack.Vocabulary, knowledge.Pack.Rules);
        var asked = 0;
        while (knowledge.Planner.Next(@case) is { } next && asked < 1000)
        {
            asked++;
            @case = random.Next(10) == 0
                ? recorder.GiveUp(@case, next, FixedClock.Friday)
                : recorder.Record(@case, next, RandomAnswer(next, random), "", FixedClock.Friday) ?? recorder.GiveUp(@case, next, FixedClock.Friday);
            each?.Invoke(@case);
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
