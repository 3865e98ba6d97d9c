using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>
/// Finds the sentence of an answer from a list that nobody understood: it names no choice, says neither yes nor no, and tells of no finding. Such a sentence may be
/// the very sign that the list asks for, told in words of the person's own.
/// </summary>
internal static class LeftOverReader
{
    /// <summary>Fewer words are a greeting or a sigh.</summary>
    private const int FewestWords = 4;

    /// <summary>Where it stands in the text; null when all was understood.</summary>
    public static TextSpan? Find(Passage passage, List<PickItem> items, Reading reading)
    {
        for (int from = 0, end; from < passage.Count; from = end + 1)
        {
            end = EndOf(passage, from, out var words);
            if (words >= FewestWords && !Tells(items, from, end) && !IsRead(reading, passage[from].Start, passage[end - 1].End))
            {
                return new TextSpan(passage[from].Start, passage[end - 1].End - passage[from].Start);
            }
        }

        return null;
    }

    // A remark in brackets goes with what stands before it.
    private static int EndOf(Passage passage, int from, out int words)
    {
        words = 0;
        var inside = false;
        var at = from;
        for (; at < passage.Count && (inside || !EndsSentence(passage[at])); at++)
        {
            inside = passage.Is(at, "(") || (inside && !passage.Is(at, ")"));
            words += inside || passage[at].IsMark ? 0 : 1;
        }

        return at;
    }

    private static bool EndsSentence(in Word word) => word.IsMark && word.Folded is ";" or "." or "!" or "?" or "\n";

    // "I do catch it on the step" is no yes.
    private static bool Tells(List<PickItem> items, int from, int end)
    {
        var inside = items.FindAll(i => i.At >= from && i.At < end);
        var content = inside.Exists(i => i.Sort == PickSort.Content);
        return inside.Exists(i => i.IsTarget || i.Sort is PickSort.Except or PickSort.OnlyThese or PickSort.Only or PickSort.Deny or PickSort.Doubt or PickSort.Correct
            || (i.Sort == PickSort.Affirm && !content));
    }

    private static bool IsRead(Reading reading, int start, int end)
    {
        foreach (var finding in reading.Findings)
        {
            if (finding.Start < end && finding.Start + finding.Length > start)
            {
                return true;
            }
        }

        return false;
    }
}
