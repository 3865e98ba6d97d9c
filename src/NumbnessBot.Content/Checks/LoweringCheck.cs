namespace NumbnessBot.Content;

/// <summary>What may make advice milder is asked by its own confirming question, and by no other.</summary>
internal sealed class LoweringCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content)
    {
        var questions = content.Pack.Interview.Questions;
        foreach (var finding in content.Pack.Vocabulary.Findings.Where(f => f.Lowers && !questions.Any(q => q.Confirms && q.Finding == f.Id)))
        {
            yield return content.Places.Of(Sort.Finding, finding.Id, "lowers").Problem(
                $"No question confirms '{finding.Id}', so it can lower nothing.", "Add a yes-no question with 'confirms: true'.");
        }

        foreach (var question in questions)
        {
            var lowering = question.Asks.Where(f => content.Pack.Vocabulary.Finding(f)?.Lowers == true).ToList();
            if (question.Confirms && lowering.Count == 0)
            {
                yield return content.Places.Of(Sort.Question, question.Id, "confirms").Problem(
                    "Only a finding that lowers is confirmed.", "Take 'confirms' out, or mark the finding 'lowers: true'.");
            }
            else if (!question.Confirms && lowering.Count > 0)
            {
                yield return content.Places.Of(Sort.Question, question.Id).Problem(
                    $"'{lowering[0]}' may lower the level and is asked without 'confirms'.", "Ask it in a yes-no question of its own with 'confirms: true'.");
            }
        }
    }
}
