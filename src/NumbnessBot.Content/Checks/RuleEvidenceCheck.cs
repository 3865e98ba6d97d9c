using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Every rule says where it comes from and which hazard it guards against, and what it names exists.</summary>
internal sealed class RuleEvidenceCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content) =>
        content.Pack.Rules.Rules.SelectMany(r => Check(r, (YamlMap)content.Places.Of(Sort.Rule, r.Id), content));

    private static IEnumerable<ContentProblem> Check(Rule rule, YamlMap at, CheckedContent content)
    {
        if (rule.Sources.Length == 0 && !at.Flag("unsourced"))
        {
            yield return at.Problem($"'{rule.Id}' names no source.", "Add 'source: [\"Publisher: title (year)\"]', or 'unsourced: true' where only general knowledge stands behind it.");
        }

        if (rule.Sources.Length > 0 && at.Flag("unsourced"))
        {
            yield return at.At("unsourced").Problem($"'{rule.Id}' has a source and is called unsourced.", "Take 'unsourced' out.");
        }

        if (at.Flag("unsourced") && rule.Note is null)
        {
            yield return at.At("unsourced").Problem($"'{rule.Id}' has no source and doesn't say why it stands all the same.", "Say it in 'note'.");
        }

        if (rule.Hazards.Length == 0)
        {
            yield return at.Problem($"'{rule.Id}' names no hazard.", "Add 'hazard: [H01]' with the ids of hazards.yaml that it guards against.");
        }

        foreach (var hazard in rule.Hazards.Where(h => !content.Pack.Hazards.ContainsKey(h)))
        {
            yield return at.At("hazard").Problem($"'{hazard}' is not a hazard.", Nearest.Remedy(hazard, content.Pack.Hazards.Keys.Order(), "Name one of hazards.yaml."));
        }

        if (rule is { IsModifier: true, Level: null, Raises: [] } && at.Text("note") is null)
        {
            yield return at.Problem($"'{rule.Id}' does nothing.", "Give it 'at-least' or 'raise' with 'when', or say in 'note' what the program does.");
        }

        if ((rule.Level is not null || rule.Raises.Length > 0) && at.Find("when") is null)
        {
            yield return at.Problem($"'{rule.Id}' gives a level and has no condition.", "Add 'when: ...'.");
        }
    }
}
