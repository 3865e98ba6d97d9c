using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>What a question asks exists, and its choices are few and each there once.</summary>
internal sealed class QuestionOptionsCheck : IContentCheck
{
    /// <summary>Besides "None of these" and "Not sure".</summary>
    private const int MostOptions = 10;

    public IEnumerable<ContentProblem> Check(CheckedContent content) => content.Pack.Interview.Questions.SelectMany(q => Check(q, content));

    private static IEnumerable<ContentProblem> Check(Question question, CheckedContent content)
    {
        var vocabulary = content.Pack.Vocabulary;
        var options = content.Places.Of(Sort.Question, question.Id, "options");
        if (question.Options.Length > MostOptions)
        {
            yield return options.Problem($"There are {question.Options.Length} options; at most {MostOptions} can be read.", "Join some under one id, or split the question.");
        }

        foreach (var twice in question.Options.GroupBy(o => o.Id).Where(g => g.Count() > 1))
        {
            yield return options.Problem($"The option '{twice.Key}' stands twice.", "Take one out.");
        }

        foreach (var twice in question.Options.SelectMany(o => o.Findings).GroupBy(f => f).Where(g => g.Count() > 1))
        {
            yield return options.Problem($"Two options hold '{twice.Key}'.", "Take it out of one.");
        }

        foreach (var id in question.Options.SelectMany(o => o.Findings).Where(f => vocabulary.Finding(f) is null))
        {
            yield return options.Problem($"'{id}' is not a finding.", Nearest.Remedy(id.Value, content.FindingIds, "Name a finding of findings.yaml, or add it there."));
        }

        if (question.Finding is { } finding && vocabulary.Finding(finding) is null)
        {
            yield return content.Places.Of(Sort.Question, question.Id, "finding").Problem(
                $"'{finding}' is not a finding.", Nearest.Remedy(finding.Value, content.FindingIds, "Name a finding of findings.yaml, or add it there."));
        }

        if (question.Attribute is { } attribute)
        {
            foreach (var problem in Check(question, attribute, content))
            {
                yield return problem;
            }
        }

        foreach (var (set, value) in question.Options.Select(o => o.Sets).OfType<(FindingId, string)>())
        {
            if (vocabulary.Attribute(set)?.Values.Contains(value) != true)
            {
                yield return content.Places.Of(Sort.Question, question.Id, "also").Problem($"'{set}' cannot be set to '{value}'.", "Name an attribute and one of its values.");
            }
        }
    }

    private static IEnumerable<ContentProblem> Check(Question question, FindingId id, CheckedContent content)
    {
        if (content.Pack.Vocabulary.Attribute(id) is not { } attribute)
        {
            yield return content.Places.Of(Sort.Question, question.Id, "attribute").Problem(
                $"'{id}' is not an attribute.", Nearest.Remedy(id.Value, content.AttributeIds, "Name an attribute of findings.yaml, or add it there."));
            yield break;
        }

        var map = (YamlMap)content.Places.Of(Sort.Question, question.Id);
        foreach (var value in map.TextParts("options").Where(t => !attribute.Values.Contains(t.Text)))
        {
            yield return value.Problem($"'{value.Text}' is not a value of '{id}'.",
                Nearest.Remedy(value.Text, attribute.Values, "List it under 'also', or add it to the attribute's values."));
        }

        if (map.Maps("options").FirstOrDefault() is { } findings)
        {
            yield return findings.Problem("A question about an attribute cannot ask findings too.", "Make two questions of it.");
        }
    }
}
