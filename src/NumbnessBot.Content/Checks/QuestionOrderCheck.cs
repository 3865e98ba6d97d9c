namespace NumbnessBot.Content;

/// <summary>
/// A question's condition depends on what is known before it. A question is asked while its condition is open, so one that waits for a later
/// answer would be put to everybody.
/// </summary>
internal sealed class QuestionOrderCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content)
    {
        var questions = content.Pack.Interview.Questions;
        var firstAsked = questions.SelectMany((q, i) => q.Asks.Select(id => (id, i))).GroupBy(a => a.id).ToDictionary(g => g.Key, g => g.Min(a => a.i));
        for (var i = 0; i < questions.Length; i++)
        {
            if (questions[i] is not { When: { } when, Always: false } question)
            {
                continue;
            }

            foreach (var id in when.Names().Distinct().Where(id => firstAsked.TryGetValue(id, out var first) && first > i))
            {
                yield return content.Places.Of(Sort.Question, question.Id, "when").Problem(
                    $"'{id}' is asked only later, in '{questions[firstAsked[id]].Id}', so '{question.Id}' would be put to everybody.",
                    "Move one of the two questions.");
            }
        }
    }
}
