using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>Lets the symptoms that were read mark the choices that stand for them; what is present always ticks.</summary>
internal static class PickMeaning
{
    public static void Apply(
        ImmutableArray<AnswerChoice> choices, Reading reading, List<PickItem> items, Passage passage, Picks picks)
    {
        var titles = items.FindAll(i => i is { Sort: PickSort.Choice, Kind: NameKind.Title })
            .ConvertAll(i => (passage[i.At].Start, passage[i.At + i.Count - 1].End, i.Choice));
        for (var i = 0; i < choices.Length; i++)
        {
            if (!choices[i].Findings.IsEmpty)
            {
                Apply(choices[i], i, reading, titles, picks);
            }
        }
    }

    private static void Apply(AnswerChoice choice, int index, Reading reading, List<(int Start, int End, int Choice)> titles, Picks picks)
    {
        // What stands inside a title that was tapped or typed is the title's own wording.
        var said = reading.Findings
            .Where(f => choice.Findings.Contains(f.Id) && !titles.Exists(t => f.Start >= t.Start && f.Start + f.Length <= t.End))
            .ToList();
        var titled = titles.Exists(t => t.Choice == index);
        if (said.Exists(f => f.State == FindingState.Present))
        {
            picks.Mark(index, PickSort.Affirm);
        }
        else if (said.Count == 0 || titled)
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
}
