using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Somebody can meet each rule and each of its raises.</summary>
internal sealed class RulePossibleCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content)
    {
        var possibility = new Possibility(content.Pack.Vocabulary);
        foreach (var rule in content.Pack.Rules.Rules.Where(r => r.When != ConditionReader.Never))
        {
            if (!possibility.Of(rule.When))
            {
                yield return content.Places.Of(Sort.Rule, rule.Id, "when").Problem(
                    $"Nobody can meet the condition of '{rule.Id}'.", "Look for a finding that is asked to be both there and not there.");
                continue;
            }

            foreach (var raise in rule.Raises.Where(r => !possibility.Of(new Condition.All([rule.When, r.When]))))
            {
                yield return content.Places.Of(Sort.Rule, rule.Id, "raise").Problem(
                    $"Nobody can meet both '{rule.Id}' and its raise to {raise.To.Id()}.", "Look for what the two contradict each other in.");
            }

            foreach (var raise in rule.Raises.Where(r => r.To <= rule.Level))
            {
                yield return content.Places.Of(Sort.Rule, rule.Id, "raise").Problem(
                    $"A raise to {raise.To.Id()} is not above the rule's own level.", "Raise to a higher level, or take it out.");
            }
        }
    }
}
