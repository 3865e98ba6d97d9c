using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Every question can come up: somebody meets its condition, and a rule or the doctor's page needs its answer.</summary>
internal sealed class ReachableQuestionCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content)
    {
        var possibility = new Possibility(content.Pack.Vocabulary);
        var used = content.Pack.Rules.Steps.SelectMany(s => s.When.Names()).ToHashSet();
        foreach (var question in content.Pack.Interview.Questions)
        {
            if (question.When is { } when && !possibility.Of(when))
            {
                yield return content.Places.Of(Sort.Question, question.Id, "when").Problem(
                    $"'{question.Id}' is never asked: nobody can meet its condition.", "Mend the condition, or take the question out.");
            }

            if (!question.OnDemand && !question.Confirms && !question.Always && question.Asks.Where(content.Knows).ToList() is { Count: > 0 } asks
                && !asks.Any(id => used.Contains(id) || IsOnPage(id, content)))
            {
                yield return content.Places.Of(Sort.Question, question.Id).Problem(
                    $"'{question.Id}' is never asked: no rule uses its answer.", "Use it in a rule, mark it 'page: true' in findings.yaml, or take the question out.");
            }
        }
    }

    private static bool IsOnPage(FindingId id, CheckedContent content) =>
        content.Pack.Vocabulary.Finding(id)?.Page ?? content.Pack.Vocabulary.Attribute(id)?.Page ?? false;
}
