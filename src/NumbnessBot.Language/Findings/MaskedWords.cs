namespace NumbnessBot.Language.Findings;

/// <summary>Hides words that mean something else in their phrase ("[back] of my leg").</summary>
internal static class MaskedWords
{
    public static void Hide(Lexicon lexicon, TermLine line)
    {
        var ends = new int[line.Count];
        for (int at = line.Count - 1, end = line.Count; at >= 0; at--)
        {
            end = line.Terms[at].IsMark && line.Terms[at].Text is "." or "!" or "?" or ";" or "\n" ? at : end;
            ends[at] = end;
        }

        var hidden = new HashSet<int>();
        foreach (var place in new PatternMatcher(line, ends, ends, masked: false).Hidden(lexicon.Masks))
        {
            hidden.Add(place);
        }

        line.Mask(hidden);
    }
}
