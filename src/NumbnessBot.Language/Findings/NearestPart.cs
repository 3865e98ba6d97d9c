namespace NumbnessBot.Language.Findings;

/// <summary>
/// Tells whether a feeling belongs to a part of the body that is named between it and another: "my leg for weeks, back is numb" says nothing of a numb leg,
/// "my leg and back are numb" and "my leg up to the back is numb" do.
/// </summary>
internal sealed class NearestPart(TermLine line)
{
    /// <summary>Whether, between a part that ends at <paramref name="from"/> and what is felt at <paramref name="to"/>, another part stands with the feeling.</summary>
    public bool StandsBefore(int from, int to)
    {
        var part = to - 1;
        while (part >= from && (line.Fillers[part] || line.Has(part, GrammarClasses.Verb)) && !line.Has(part, GrammarClasses.BodyPart))
        {
            part--;
        }

        if (part < from || !line.Has(part, GrammarClasses.BodyPart))
        {
            return false;
        }

        var before = part - 1;
        while (before >= from && !line.Terms[before].IsMark && (line.Fillers[before] || line.Has(before, GrammarClasses.MyOwn | GrammarClasses.TheirOwn | GrammarClasses.BodyPart)))
        {
            before--;
        }

        return before >= from
            && (line.Terms[before].IsMark || line.Has(before, GrammarClasses.Joiner))
            && IsMoreThanAList(from, before);
    }

    // A list of parts shares what is felt.
    private bool IsMoreThanAList(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!line.Terms[at].IsMark && !line.Fillers[at]
                && !line.Has(at, GrammarClasses.Joiner | GrammarClasses.BodyPart | GrammarClasses.MyOwn | GrammarClasses.TheirOwn))
            {
                return true;
            }
        }

        return false;
    }
}
