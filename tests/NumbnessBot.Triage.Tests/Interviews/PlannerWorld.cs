namespace NumbnessBot.Triage.Tests;

/// <summary>A planner for a handful of rules and questions: findings a to f, "tired" for the doctor's page, a number and a choice.</summary>
internal static class PlannerWorld
{
    private static readonly Vocabulary vocabulary = new(
        [.. "a b c d e f back-numbness".Split(' ').Select(Some.Of), Some.Of("tired") with { Page = true }, Some.Of("old") with { Lowers = true }],
        [
            new CaseAttribute(Some.Id("age"), AttributeKind.Number, "age"),
            new CaseAttribute(Some.Id("side"), AttributeKind.Choice, "side") { Values = ["left", "right"] },
            new CaseAttribute(Some.Id("place"), AttributeKind.Text, "place") { Page = true },
        ]);

    public static Planner Planner(IEnumerable<Rule> rules, params Question[] questions)
    {
        var set = new RuleSet(rules);
        return new Planner(vocabulary, new Interview([new Stage("screen", [.. questions])], set), new Assessor(vocabulary, set));
    }

    public static Question Asking(string finding, string? when = null) =>
        new(Some.Q($"screen.{finding}"), QuestionKind.YesNo) { Finding = Some.Id(finding), When = when is null ? null : Some.Condition(when) };

    public static Question AskingFor(string attribute, string? when = null) =>
        new(Some.Q($"screen.{attribute}"), QuestionKind.Text) { Attribute = Some.Id(attribute), When = when is null ? null : Some.Condition(when) };

    public static Question Listing(params string[] options) =>
        new(Some.Q("screen.list"), QuestionKind.Multiple) { Options = [.. options.Select(o => Some.Option(o.Replace(' ', '-'), o.Split(' ')))] };

    /// <summary>The question that comes next, with its choices where it has any.</summary>
    public static string? NextOf(this Planner planner, Case @case) =>
        planner.Next(@case) is { } next ? string.Join(' ', [next.Question.Id.Value, .. next.Question.Options.Select(o => o.Id.Value)]) : null;
}
