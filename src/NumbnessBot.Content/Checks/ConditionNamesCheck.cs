using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Every name and value in a condition exists and is used as what it is.</summary>
internal sealed class ConditionNamesCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content) =>
        from entry in content.Draft.Conditions
        from leaf in Leaves(entry.Condition)
        from problem in Check(leaf, entry.At, content)
        select problem;

    /// <summary>A group's own condition is looked at where it is written.</summary>
    private static IEnumerable<Condition> Leaves(Condition condition) => condition switch
    {
        Condition.All all => all.Of.SelectMany(Leaves),
        Condition.Any any => any.Of.SelectMany(Leaves),
        Condition.Not not => Leaves(not.Of),
        Condition.Group => [],
        _ => [condition],
    };

    private static IEnumerable<ContentProblem> Check(Condition leaf, YamlText at, CheckedContent content) => leaf switch
    {
        Condition.Has has when content.Pack.Vocabulary.Attribute(has.Finding) is not null =>
            [at.Problem($"'{has.Finding}' is an attribute and is neither true nor false.", $"Compare it: '{has.Finding} = value' or '{has.Finding} < number'.")],
        Condition.Has has when content.Pack.Vocabulary.Finding(has.Finding) is null =>
            [at.Problem($"'{has.Finding}' is not a finding.", Nearest.Remedy(has.Finding.Value, content.FindingIds, "Name a finding of findings.yaml, or add it there."))],
        Condition.Is value => Check(value, at, content),
        Condition.Compare { Attribute: var id } when content.Pack.Vocabulary.Attribute(id) is null => [NoAttribute(id, at, content)],
        Condition.Compare { Attribute: var id } when content.Pack.Vocabulary.Attribute(id)!.Kind != AttributeKind.Number =>
            [at.Problem($"'{id}' is no number.", $"Write '{id} = value'.")],
        _ => [],
    };

    private static IEnumerable<ContentProblem> Check(Condition.Is leaf, YamlText at, CheckedContent content)
    {
        if (content.Pack.Vocabulary.Attribute(leaf.Attribute) is not { } attribute)
        {
            yield return NoAttribute(leaf.Attribute, at, content);
        }
        else if (attribute.Kind != AttributeKind.Choice)
        {
            yield return at.Problem($"'{leaf.Attribute}' has no fixed values to be equal to.", "Compare a number with < or >, or use an attribute with values.");
        }
        else if (!attribute.Values.Contains(leaf.Value))
        {
            yield return at.Problem($"'{leaf.Value}' is not a value of '{leaf.Attribute}'.",
                Nearest.Remedy(leaf.Value, attribute.Values, $"Write one of {string.Join(", ", attribute.Values)}."));
        }
    }

    private static ContentProblem NoAttribute(FindingId id, YamlText at, CheckedContent content) =>
        at.Problem($"'{id}' is not an attribute.", Nearest.Remedy(id.Value, content.AttributeIds, "Name an attribute of findings.yaml."));
}
