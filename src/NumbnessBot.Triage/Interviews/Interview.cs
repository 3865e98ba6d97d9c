using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>All questions in the order in which they are asked, and the follow-ups that can be made from them.</summary>
public sealed class Interview
{
    /// <summary>The stages of an interview, in order.</summary>
    public static readonly ImmutableArray<string> StageIds = ["about", "screen", "onset", "location", "symptoms", "history"];

    /// <summary>The stage that asks about the signs of an emergency.</summary>
    public const string ScreenStage = "screen";

    private readonly Dictionary<QuestionId, Question> _byId = [];
    private readonly Dictionary<FindingId, Question> _checkOf;

    public Interview(IEnumerable<Stage> stages, RuleSet rules)
    {
        Stages = [.. stages];
        Questions = [.. Stages.SelectMany(s => s.Questions)];
        FollowUps = [.. Questions.SelectMany(FollowUpsOf)];
        Checks = [.. Questions.Concat(FollowUps).SelectMany(q => ChecksOf(q, rules)).DistinctBy(q => q.Finding)];
        _checkOf = Checks.ToDictionary(q => q.Finding!.Value);
        foreach (var question in Questions.Concat(FollowUps).Concat(Checks))
        {
            _byId.TryAdd(question.Id, question);
        }
    }

    public ImmutableArray<Stage> Stages { get; }

    /// <summary>The authored questions, in order.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>One for each choice that stands for several findings: <c>screen.now-breathing</c>.</summary>
    public ImmutableArray<Question> FollowUps { get; }

    /// <summary>One for each emergency finding: <c>screen.check-urine-leak</c>.</summary>
    public ImmutableArray<Question> Checks { get; }

    public Question? Question(QuestionId id) => _byId.GetValueOrDefault(id);

    public Question? FollowUp(QuestionId question, OptionId option) => Question(FollowUpId(question, option));

    public Question? Check(FindingId finding) => _checkOf.GetValueOrDefault(finding);

    internal static QuestionId CheckId(string stage, FindingId finding) => QuestionId.Parse($"{stage}.check-{finding}");

    private static QuestionId FollowUpId(QuestionId question, OptionId option) => QuestionId.Parse($"{question}-{option}");

    private static IEnumerable<Question> FollowUpsOf(Question question) =>
        from option in question.Options
        where option.Findings.Length > 1
        select new Question(FollowUpId(question.Id, option.Id), QuestionKind.Multiple)
        {
            Options = [.. option.Findings.Select(f => new Option(OptionId.Parse(f.Value)) { Findings = [f] })],
            Origin = QuestionOrigin.FollowUp,
            Parent = question.Id,
        };

    private static IEnumerable<Question> ChecksOf(Question question, RuleSet rules) =>
        from finding in question.Asks
        where question.Attribute is null && rules.EmergencyItems.Contains(finding)
        select new Question(CheckId(question.Id.Stage, finding), QuestionKind.YesNo)
        {
            Finding = finding,
            Origin = QuestionOrigin.Check,
            Parent = question.Id,
        };
}
