using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>Lets the symptoms that were read mark the choices that stand for them; what is present always ticks.</summary>
internal static class PickMeaning
{
    /// <param name="names">Names of choices in the text that speak for themselves.</param>
    public static void Apply(ImmutableArray<AnswerChoice> choices, Reading reading, IReadOnlyList<PickItem> names, Passage passage, Picks picks)
    {
        if (reading.Findings.IsEmpty)
        {
            return;
        }

        var spans = names.Select(n => (passage[n.At].Start, passage[n.At + n.Count - 1].End, n.Choice)).ToList();
        for (var i = 0; i < choices.Length; i++)
        {
            if (!picks.IsLeftOut(i) && IsSpokenOf(choices[i], reading))
            {
                Apply(choices[i], i, reading, spans, picks);
            }
        }
    }

    private static bool IsSpokenOf(AnswerChoice choice, Reading reading)
    {
        foreach (var finding in reading.Findings)
        {
            if (choice.Findings.Contains(finding.Id))
            {
                return true;
            }
        }

        return false;
    }

    private static void Apply(AnswerChoice choice, int index, Reading reading, List<(int Start, int End, int Choice)> names, Picks picks)
    {
        var about = reading.Findings.Where(f => choice.Findings.Contains(f.Id)).ToList();
        var named = names.Exists(n => n.Choice == index);
        var said = about.FindAll(f => !IsWording(f, names));
        if (said.Exists(f => f.State == FindingState.Present)
            || (picks[index] == PickSort.Deny && about.Exists(f => f.State == FindingState.Present && named)))
        {
            picks.Mark(index, PickSort.Affirm);
        }
        else if (said.Count == 0 || (named && picks[index] == PickSort.Affirm))
        {
            return;
        }
        else if (said.Exists(f => f.State is FindingState.Uncertain or FindingState.Hypothetical))
        {
            if (picks[index] != PickSort.Affirm || said.TrueForAll(f => f.State == FindingState.Hypothetical))
            {
                picks.Mark(index, PickSort.Doubt);
            }
        }
        else if (said.TrueForAll(f => f.State == FindingState.Absent))
        {
            if (choice.Findings.All(id => said.Exists(f => f.Id == id)))
            {
                picks.Mark(index, PickSort.Deny);
            }
        }
        else if (picks[index] == PickSort.Affirm)
        {
            picks.Clear(index);
        }
    }

    // What is read to a good part out of the words of names is the names' own wording, not something told.
    private static bool IsWording(ReadFinding finding, List<(int Start, int End, int Choice)> names)
    {
        var end = finding.Start + finding.Length;
        var inside = names.Sum(n => Math.Max(0, Math.Min(end, n.End) - Math.Max(finding.Start, n.Start)));
        return inside * 3 >= finding.Length;
    }
}
