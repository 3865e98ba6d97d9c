using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Assertion;

/// <summary>
/// Tells how far a word that denies or doubts reaches: over a list of names of things, until somebody or something is said to do or to be, or a
/// reason, a contrast or another owner comes in.
/// </summary>
internal sealed class Scope(TermLine line, IReadOnlyList<Clause> clauses, IReadOnlyList<int> clauseOf)
{
    private const int Reach = 9;
    private const int FarthestLook = 60;
    private const int LongestItem = 6;
    private const int LongestBareItem = 2;

    /// <summary>"Not sure whether I have": a doubt reaches on in its clause.</summary>
    public bool Doubts(Match trigger, Mention mention)
    {
        var start = trigger.End < mention.Start && IsSubject(trigger.End) ? trigger.End + 1 : trigger.End;
        return Words(start, mention.Start) <= Reach && !Stops(start, mention.Start);
    }

    /// <summary>"No fever, chills or sweats": a denial reaches over a list only where it is plainly one.</summary>
    public bool Denies(Match trigger, Mention mention)
    {
        // "It's not that I am weak": the subject of what is denied.
        var start = line.Is(trigger.End - 1, CueWords.That) && trigger.End < mention.Start && IsSubject(trigger.End) ? trigger.End + 1 : trigger.End;
        if (Stops(start, mention.Start) || Stops(mention.Start, mention.Start + 1) || IsOwnedAnew(start, mention.Start))
        {
            return false;
        }

        return ListBreak(trigger.End, mention.Start) is var comma and >= 0
            ? InList(trigger, mention, comma)
            : Words(start, mention.Start) <= Reach;
    }

    public bool Stops(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            // "Such as" goes on; ", yet" turns round.
            var goesOn = at > 0 && line.Is(at, CueWords.As) && line.Is(at - 1, CueWords.Such);
            var turns = at > 0 && line.Is(at, CueWords.Yet) && line.Terms[at - 1].Text == ",";
            if (line.Has(at, GrammarClasses.ScopeStop) ? !goesOn : turns)
            {
                return true;
            }
        }

        return false;
    }

    public int Words(int start, int end)
    {
        var words = 0;
        for (var at = start; at < end; at++)
        {
            words += line.Fillers[at] || line.Terms[at].IsMark ? 0 : 1;
        }

        return words;
    }

    public bool HasMark(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (line.Terms[at].IsMark)
            {
                return true;
            }
        }

        return false;
    }

    public bool Has(int start, int end, GrammarClasses classes)
    {
        for (var at = start; at < end; at++)
        {
            if (line.Has(at, classes))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsSubject(int at) => line.Has(at, GrammarClasses.Me | GrammarClasses.Third | GrammarClasses.OtherSubject);

    // "No numbness, tingling or weakness", "denies n/v, diarrhoea, melaena", "no rash, fever, cough"; not "no fever, numb back" and not "no fever, has a rash".
    private bool InList(Match trigger, Mention mention, int comma)
    {
        if (Has(comma, mention.Start, GrammarClasses.Finite) || LongestItemWords(trigger.End, mention.Start) > Reach)
        {
            return false;
        }

        var end = ItemsEnd(mention);
        if (Has(trigger.End, end, GrammarClasses.Disjunction))
        {
            return true;
        }

        if (IsListing(trigger))
        {
            return LongestItemWords(trigger.End, mention.Start) <= LongestItem && !IsStatement(mention);
        }

        var clause = clauseOf[mention.Start];
        return clauses[clause].Start <= trigger.Start && !GoesOn(mention.End)
            && ((line.Has(mention.Start, GrammarClasses.SymptomNoun) && IsAlike(trigger.End, mention, comma)) || (mention.Entry is null && IsBareList(trigger.End, end)));
    }

    // "No weakness, numbness", not "no tablets taken, headache 9/10".
    private bool IsAlike(int start, Mention mention, int comma) =>
        Has(start, comma, GrammarClasses.SymptomNoun | GrammarClasses.Predicate | GrammarClasses.BodyPart)
        && !(mention.End < line.Count && line.Terms[mention.End].Kind == WordKind.Number);

    // "There is no pain, numbness persists".
    private bool GoesOn(int at) =>
        at < line.Count && line.Is(at, CueWords.GoesOn);

    // "Denies" and "negative for" announce a list; "no" need not, and "despite absence of pain," is over at the comma.
    private bool IsListing(Match trigger) =>
        line.Is(trigger.Start, CueWords.Denies)
        || (line.Is(trigger.Start, CueWords.No) && line.Is(trigger.End - 1, CueWords.OfWhat));

    // "... , my legs are weak" and "... , can't pee" are said by themselves.
    private bool IsStatement(Mention mention)
    {
        for (var at = mention.Start; at < mention.End; at++)
        {
            if (line.Has(at, GrammarClasses.Negation | GrammarClasses.Me | GrammarClasses.MyOwn) || (line.Has(at, GrammarClasses.Finite) && at > mention.Start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Not pregnant, diabetic or drunk": a denial of one word reaches over a list only where "or" says so.</summary>
    public bool DeniesNext(Match trigger, Mention mention) =>
        (Words(trigger.End, mention.Start) == 0 && ListBreak(trigger.End, mention.Start) < 0)
        || (ListBreak(trigger.End, mention.Start) >= 0 && !Stops(trigger.End, mention.Start) && !Has(trigger.End, mention.Start, GrammarClasses.Finite | GrammarClasses.Negation)
            && Has(trigger.End, ItemsEnd(mention), GrammarClasses.Disjunction) && LongestItemWords(trigger.End, mention.Start) <= LongestBareItem);

    /// <summary>The first comma or "and" between, or -1.</summary>
    private int ListBreak(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var breaks = line.Terms[at].IsMark ? line.Terms[at].Text is not ("/" or "-" or "'" or "\"" or "(" or ")") : line.Has(at, GrammarClasses.Joiner);
            if (breaks)
            {
                return at;
            }
        }

        return -1;
    }

    // The list goes on behind the mention.
    private int ItemsEnd(Mention mention)
    {
        var clause = clauseOf[mention.Start];
        var end = Math.Min(clauses[clause].SentenceEnd, mention.End + FarthestLook);
        for (var at = mention.End; at < end; at++)
        {
            if ((clauseOf[at] != clause && !clauses[clauseOf[at]].Continues) || line.Has(at, GrammarClasses.Finite))
            {
                return at;
            }
        }

        return end;
    }

    private int LongestItemWords(int start, int end)
    {
        var (words, most) = (0, 0);
        for (var at = start; at < end; at++)
        {
            words = line.Terms[at].Text == "," || line.Has(at, GrammarClasses.Joiner) ? 0 : words + (line.Fillers[at] || line.Terms[at].IsMark ? 0 : 1);
            most = Math.Max(most, words);
        }

        return most;
    }

    // Three or more names of one or two words each.
    private bool IsBareList(int start, int end)
    {
        var (words, items) = (0, 1);
        for (var at = start; at < end; at++)
        {
            if (line.Terms[at].Text == ",")
            {
                (words, items) = (0, items + 1);
            }
            else if (line.Terms[at].Kind == WordKind.Number || line.Has(at, GrammarClasses.ScopeStop | GrammarClasses.Verb | GrammarClasses.Negation))
            {
                return false;
            }
            else if (!line.Terms[at].IsMark && ++words > LongestBareItem)
            {
                return false;
            }
        }

        return items >= 3;
    }

    // "Without fever my back", "no new headaches, her usual": another thing begins.
    private bool IsOwnedAnew(int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (line.Has(at, GrammarClasses.MyOwn | GrammarClasses.TheirOwn)
                && line.Has(at - 1, GrammarClasses.SymptomNoun | GrammarClasses.Predicate | GrammarClasses.BodyPart))
            {
                return true;
            }
        }

        return false;
    }
}
