using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>What the vocabulary says of itself: what is implied exists, and each attribute has what its kind needs.</summary>
internal sealed class VocabularyCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content) =>
        content.Pack.Vocabulary.Findings.SelectMany(f => Check(f, content))
            .Concat(content.Pack.Vocabulary.Attributes.SelectMany(a => Check(a, content)));

    private static IEnumerable<ContentProblem> Check(Finding finding, CheckedContent content)
    {
        var place = content.Places.Of(Sort.Finding, finding.Id, "implies");
        foreach (var implied in finding.Implies)
        {
            if (implied == finding.Id)
            {
                yield return place.Problem($"'{implied}' implies itself.", "Take it out of the list.");
            }
            else if (content.Pack.Vocabulary.Finding(implied) is null)
            {
                yield return place.Problem($"'{implied}' is not a finding.",
                    Nearest.Remedy(implied.Value, content.FindingIds, "Name a finding of findings.yaml, or add it there."));
            }
        }

        if (OptionIdIsFixed(finding.Id.Value))
        {
            yield return content.Places.Of(Sort.Finding, finding.Id, "id").Problem(
                $"'{finding.Id}' is a choice of every question.", "Give the finding another id.");
        }
    }

    private static IEnumerable<ContentProblem> Check(CaseAttribute attribute, CheckedContent content)
    {
        var place = content.Places.Of(Sort.Finding, attribute.Id);
        if (attribute is { Kind: AttributeKind.Choice, Values.Length: 0 })
        {
            yield return place.Problem($"The choice '{attribute.Id}' has no values.", "Add 'values: [...]'.");
        }

        if (attribute.Kind != AttributeKind.Choice && attribute.Values.Length > 0)
        {
            yield return place.Problem($"'{attribute.Id}' has values but is no choice.", "Write 'value: choice' or take the values out.");
        }

        if (attribute.Kind == AttributeKind.Number && attribute.Min > attribute.Max)
        {
            yield return place.Problem($"The smallest '{attribute.Id}' is above the largest.", "Swap min and max.");
        }
    }

    private static bool OptionIdIsFixed(string id) =>
        new[] { FixedOptions.None, FixedOptions.NotSure, FixedOptions.Yes, FixedOptions.No }.Any(o => o.Value == id);
}
