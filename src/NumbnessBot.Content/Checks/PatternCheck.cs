using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Somebody can have each pattern and each thing that speaks for it or against it, and nothing speaks for both.</summary>
internal sealed class PatternCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content)
    {
        var possibility = new Possibility(content.Pack.Vocabulary);
        return content.Pack.Patterns.Where(p => p.When != ConditionReader.Never).SelectMany(p => Check(p, content, possibility));
    }

    private static IEnumerable<ContentProblem> Check(Pattern pattern, CheckedContent content, Possibility possibility)
    {
        if (!possibility.Of(pattern.When))
        {
            yield return content.Places.Of(Sort.Pattern, pattern.Id, "when").Problem(
                $"Nobody can meet the condition of '{pattern.Id}'.", "Look for a finding that is asked to be both there and not there.");
            yield break;
        }

        foreach (var (list, condition) in pattern.Fits.Select(c => ("fits", c)).Concat(pattern.Against.Select(c => ("against", c))))
        {
            if (!possibility.Of(new Condition.All([pattern.When, condition])))
            {
                yield return content.Places.Of(Sort.Pattern, pattern.Id, list).Problem(
                    $"Nobody who has '{pattern.Id}' can meet '{condition}'.", "Mend it, or take it out.");
            }
        }

        var forIt = pattern.Fits.Append(pattern.When).Select(c => c.ToString()).ToList();
        foreach (var both in forIt.Intersect(pattern.Against.Select(c => c.ToString())))
        {
            yield return content.Places.Of(Sort.Pattern, pattern.Id, "against").Problem($"'{both}' speaks for '{pattern.Id}' and against it.", "Take it out of one of the two.");
        }

        foreach (var twice in forIt.GroupBy(c => c).Where(g => g.Count() > 1))
        {
            yield return content.Places.Of(Sort.Pattern, pattern.Id, "fits").Problem($"'{twice.Key}' is counted twice for '{pattern.Id}'.", "What stands in 'when' is not said again in 'fits'.");
        }
    }
}
