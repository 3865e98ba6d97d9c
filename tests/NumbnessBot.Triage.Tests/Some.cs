namespace NumbnessBot.Triage.Tests;

/// <summary>
/// A small world to think in: two lone emergency signs, one that needs company, one old trouble, one mild sign. It is made anew each time, so that
/// no test leans on what another one built.
/// </summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static Vocabulary Vocabulary => new(
        [
            Of("leak"), Of("weak"), Of("worse") with { Implies = [Id("weak")] }, Of("cancer") with { History = true }, Of("fever"),
            Of("old") with { Lowers = true }, Of("changed") with { UnsureIsPresent = true }, Of("vegan"), Of("back-numbness"), Of("tired") with { Page = true },
        ],
        [
            new CaseAttribute(Id("age"), AttributeKind.Number, "age") { Min = 0, Max = 120 },
            new CaseAttribute(Id("region"), AttributeKind.Choice, "where") { Values = ["neck", "back"], Many = true, Page = true },
            new CaseAttribute(Id("speed"), AttributeKind.Choice, "how") { Values = ["sudden", "gradual"] },
        ]);

    public static RuleSet Rules => new(
    [
        Rule("leaking", Level.Emergency, "leak AND NOT old"),
        Rule("old-leak", Level.Today, "leak AND old", (Level.Emergency, "changed")),
        Rule("cancer-weak", Level.Emergency, "cancer AND weak"),
        Rule("weakness", Level.Today, "weak"),
        Rule("worsening", Level.Emergency, "worse"),
        Rule("child-fever", Level.Emergency, "age < 16 AND fever"),
        Rule("feverish", Level.Today, "fever"),
        Rule("diet", Level.Soon, "vegan"),
    ]);

    public static Interview Interview => new(
        [
            new Stage("about", [new Question(Q("about.age"), QuestionKind.Number) { Attribute = Id("age") }]),
            new Stage("screen",
            [
                new Question(Q("screen.list"), QuestionKind.Multiple)
                {
                    Options = [Option("leak"), Option("group", "weak", "fever")],
                },
                new Question(Q("screen.worse"), QuestionKind.YesNo) { Finding = Id("worse"), When = Condition("weak") },
                new Question(Q("screen.old"), QuestionKind.YesNo) { Finding = Id("old"), Confirms = true },
                new Question(Q("screen.changed"), QuestionKind.YesNo) { Finding = Id("changed"), When = Condition("old") },
            ]),
            new Stage("location", [new Question(Q("location.region"), QuestionKind.Region) { Attribute = Id("region"), Options = [Value("neck"), Value("back")] }]),
            new Stage("history", [new Question(Q("history.list"), QuestionKind.Multiple) { Options = [Option("cancer"), Option("vegan"), Option("tired")] }]),
        ],
        Rules);

    public static Assessor Assessor => new(Vocabulary, Rules);

    public static Planner Planner => new(Vocabulary, Interview, Assessor);

    public static FindingId Id(string id) => FindingId.Parse(id);

    public static QuestionId Q(string id) => QuestionId.Parse(id);

    public static Condition Condition(string text) =>
        new ConditionParser(new Dictionary<string, Condition>()).Parse(text, out var fault) ?? throw new FormatException(fault);

    public static Case Asked(this Case @case, string finding, FindingState state) => @case.Answer(Id(finding), state, "", Now);

    public static Case Told(this Case @case, string finding, FindingState state) => @case.Hear(Id(finding), state, "so they said", Now);

    public static Case With(this Case @case, string attribute, string value) => @case.Answer(Id(attribute), value, "", Now);

    /// <summary>A case in which everything was asked and denied.</summary>
    public static Case AllDenied() => Vocabulary.Findings.Where(f => f.Id != Id("back-numbness"))
        .Aggregate(Case.Empty.Asked("back-numbness", FindingState.Present).With("age", "40"), (c, f) => c.Answer(f.Id, FindingState.Absent, "", Now));

    public static Finding Of(string id) => new(Id(id), "some", id);

    public static Option Option(string id, params string[] findings) =>
        new(OptionId.Parse(id)) { Findings = [.. (findings.Length == 0 ? [id] : findings).Select(Id)] };

    public static Option Value(string value) => new(OptionId.Parse(value)) { Value = value };

    public static Rule Rule(string id, Level level, string when, params (Level To, string When)[] raises) => new(RuleId.Parse(id), "some", Condition(when))
    {
        Level = level,
        Raises = [.. raises.Select(r => new Raise(r.To, Condition(r.When)))],
    };
}
