using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Vignettes;
using NumbnessBot.Triage;

namespace NumbnessBot.Proof.Evidence;

/// <summary>
/// What the rules make of a patient when nothing is lost or added between them and the bot: all that the author lists was asked and answered, everything else
/// was denied. It tells a rule that is stricter than the author from a sentence that was read as more than it says.
/// </summary>
public static class IdealListener
{
    public static Assessment Hear(Vignette vignette)
    {
        var knowledge = RealContent.Shared.Current;
        var at = FixedClock.Friday;
        var facts = vignette.Facts.ToDictionary(f => FindingId.Parse(f.Key), f => FindingStateIds.TryParse(f.Value.State, out var state) ? state : default);
        foreach (var added in vignette.ReviewChange?.Adds ?? [])
        {
            facts[FindingId.Parse(added)] = FindingState.Present;
        }

        var heard = Case.Empty;
        foreach (var finding in knowledge.Pack.Vocabulary.Findings)
        {
            heard = heard.Answer(finding.Id, facts.GetValueOrDefault(finding.Id, FindingState.Absent), "", at);
        }

        foreach (var (attribute, value) in vignette.Attributes)
        {
            heard = heard.Answer(FindingId.Parse(attribute), value, "", at);
        }

        return knowledge.Assessor.Assess(heard);
    }
}
