namespace NumbnessBot.Language.Findings;

/// <summary>
/// Tells whether a feeling belongs to a part of the body that is named between it and another: "my leg for weeks, back is numb" says nothing of a numb leg,
/// "my leg and back are numb" and "my leg up to the back is numb" do.
/// </summary>
internal sealed class NearestPart(TermLine line)
{
    private const int FarthestPart = 8;
    private const int MostWordsBetween = 2;

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

    /// <summary>
    /// Whether a limb between two words has one of them to itself: "no feeling in my leg, even when I wee" says nothing of what is felt at the toilet.
    /// Parts in a list ("numb legs and bum") share what is felt.
    /// </summary>
    /// <param name="start">The first of the two words.</param>
    /// <param name="from">The term behind it.</param>
    /// <param name="to">The second.</param>
    public bool HasItsOwn(int start, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var end = line.EndOf(at, GrammarClasses.BodyPart);
            if (end > 0 && line.EndOf(at, GrammarClasses.Limb) == end)
            {
                return (IsNear(from, at) || IsNear(end, to))
                    && !(IsPart(start) && Holds(from, from + 1, GrammarClasses.Joiner))
                    && !(IsPart(to) && !Holds(end, to, GrammarClasses.GapStop));
            }

            // "Arms and legs", "back side": a longer name is no limb.
            at = Math.Max(at, end - 1);
        }

        return false;
    }

    /// <summary>
    /// Whether what is felt further on is said of a part right behind it: "weeing is fine, but no feeling in my foot" says nothing of weeing unfelt.
    /// </summary>
    /// <param name="from">The term behind what was named first.</param>
    /// <param name="to">What is felt.</param>
    /// <param name="end">The term behind it.</param>
    public bool StandsBehind(int from, int to, int end)
    {
        if (!Holds(from, to, GrammarClasses.Joiner | GrammarClasses.Contrast))
        {
            return false;
        }

        for (var at = end; at < Math.Min(line.Count, end + FarthestPart) && IsNear(end, at); at++)
        {
            if (line.EndOf(at, GrammarClasses.Limb) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPart(int at) => line.Has(at, GrammarClasses.BodyPart) && !line.Has(at, GrammarClasses.Function);

    private bool Holds(int from, int to, GrammarClasses classes)
    {
        for (var at = from; at < to; at++)
        {
            if (line.Has(at, classes) || (line.Terms[at].IsMark && (classes & GrammarClasses.Joiner) != 0))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNear(int from, int to)
    {
        var words = 0;
        for (var at = from; at < to; at++)
        {
            words += line.Fillers[at] || line.Has(at, GrammarClasses.Verb | GrammarClasses.BodyPart) ? 0 : 1;
            if (words > MostWordsBetween || line.Terms[at].IsMark || line.Has(at, GrammarClasses.Joiner | GrammarClasses.GapStop | GrammarClasses.Source))
            {
                return false;
            }
        }

        return true;
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
