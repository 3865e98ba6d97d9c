using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Assertion;

/// <summary>Tells what is feared, asked about, supposed or quoted from what is so. "Why are my legs numb?" takes it for granted.</summary>
internal sealed class SupposedReader(TermLine line, IReadOnlyList<Clause> clauses, TriggerLine triggers)
{
    private const int FarthestLook = 60;

    private readonly ToldQuestionReader _told = new(line, triggers);

    public Verdict? Read(Mention mention, int from, int clauseNumber)
    {
        // "If I lose" may run into "lose feeling"; "should a fever occur" holds it.
        foreach (var suppose in triggers.Beginning(from, mention.Start, TriggerKind.Suppose))
        {
            if (suppose.End != mention.End && !IsHabit(suppose, mention) && !IsReason(suppose.End, mention))
            {
                return _told.Read(suppose, mention, clauses[clauseNumber]) ?? Supposed(suppose, "supposed");
            }
        }

        foreach (var fear in triggers.Beginning(from, mention.Start, TriggerKind.Fear))
        {
            if (fear.End < mention.End && IsFeared(fear, mention))
            {
                return Supposed(fear, "feared") with { IsFeared = true };
            }
        }

        var clause = clauses[clauseNumber];
        var start = Math.Max(clause.SentenceStart, mention.Start - FarthestLook);
        var mark = line.Terms[clause.SentenceEnd - 1].Text == "?";
        if (triggers.Any(start, mention.Start, TriggerKind.AskWhy) || IsOwned(mention))
        {
            return null;
        }

        foreach (var ask in triggers.Within(start, mention.Start, TriggerKind.Ask))
        {
            if (IsFirst(ask.Start, clause) && (mark || ask.End - ask.Start > 1) && !IsToldBehind(ask.End, mention))
            {
                return _told.Read(ask, mention, clause) ?? Supposed(ask, "asked about");
            }
        }

        return null;
    }

    private static Verdict Supposed(Match by, string how) => new(FindingState.Hypothetical, $"{how} by '{by}' before it");

    // "if I sit too long my back goes numb": the second half is said to be so.
    // And "gone if I sit" tells how it goes.
    private bool IsHabit(Match suppose, Mention mention)
    {
        if (!line.Is(suppose.End - 1, CueWords.If) || suppose.End - suppose.Start > 1)
        {
            return false;
        }

        if (mention.Entry is { Course: true })
        {
            return suppose.Start == 0 || !line.Has(suppose.Start - 1, GrammarClasses.Complement);
        }

        return IsMain(suppose.End, mention);
    }

    // "Can I drive, I can't feel my legs": behind the question begins what is so. "Do you think I have a fever" goes on asking.
    private bool IsToldBehind(int askEnd, Mention mention)
    {
        var content = false;
        for (var at = askEnd; at <= mention.Start; at++)
        {
            if (content && BeginsTold(at))
            {
                return true;
            }

            content |= !line.Fillers[at] && !line.Terms[at].IsMark && !IsSubject(at);
        }

        return false;
    }

    private bool BeginsTold(int at)
    {
        if (!line.Has(at, GrammarClasses.Me | GrammarClasses.Third) || (at + 1 < line.Count && line.Has(at + 1, GrammarClasses.Modal)))
        {
            return false;
        }

        for (var before = at - 1; before >= 0; before--)
        {
            if (line.Is(before, CueWords.Because | CueWords.Says))
            {
                return true;
            }

            if (line.Has(before, GrammarClasses.Complement | GrammarClasses.GapStop | GrammarClasses.Modal | GrammarClasses.Negation | GrammarClasses.Disjunction))
            {
                return false;
            }

            if (!line.Fillers[before])
            {
                return true;
            }
        }

        return false;
    }

    // "If I sit too long my back goes numb", "if I cough, the pain catches": behind the condition begins what is so.
    private bool IsMain(int start, Mention mention)
    {
        if (start < line.Count && line.Is(start, CueWords.You))
        {
            return false;
        }

        var (content, main) = (0, -1);
        for (var at = start; at < mention.End; at++)
        {
            if (content >= 2 && BeginsMain(at, mention))
            {
                main = at;
            }
            else if (main >= 0 && at < mention.Start && IsWould(at))
            {
                return false;
            }

            content += line.Fillers[at] || line.Terms[at].IsMark ? 0 : 1;
        }

        return main >= 0;
    }

    private bool BeginsMain(int at, Mention mention)
    {
        if (line.Has(at - 1, GrammarClasses.Complement | GrammarClasses.GapStop | GrammarClasses.Joiner) && !line.Is(at - 1, CueWords.Then))
        {
            return false;
        }

        if (at <= mention.Start)
        {
            return line.Has(at, GrammarClasses.MyOwn | GrammarClasses.TheirOwn) ? at >= mention.Start - 2
                : (line.Terms[at - 1].Text == "," || line.Is(at - 1, CueWords.Then)) && HasVerb(mention.Start, mention.End);
        }

        // "While I'm peeing I can't stop it".
        return line.Terms[at - 1].Text == "," ? HasVerb(at, mention.End) : IsSubject(at) && at + 1 < mention.End && line.Has(at + 1, GrammarClasses.Negation);
    }

    private bool HasVerb(int start, int end)
    {
        for (var at = start; at < Math.Min(end + 1, line.Count); at++)
        {
            if (line.Is(at, CueWords.Happens))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWould(int at) => line.Is(at, CueWords.Would);

    // "Tell me if I've wiped because I can't feel it": the reason is so.
    private bool IsReason(int start, Mention mention)
    {
        for (var at = start; at < mention.End - 1; at++)
        {
            if (line.Is(at, CueWords.Because) && IsSubject(at + 1)
                && (at >= mention.Start || Words(at + 1, mention.Start) <= 3))
            {
                return true;
            }
        }

        return false;
    }

    private int Words(int start, int end)
    {
        var words = 0;
        for (var at = start; at < end; at++)
        {
            words += line.Fillers[at] ? 0 : 1;
        }

        return words;
    }

    private bool IsFeared(Match fear, Mention mention)
    {
        // "I hope my legs don't go weak".
        if (fear.End > mention.Start && line.Is(fear.Start, CueWords.Hopes))
        {
            return true;
        }

        // "I'm a bit anxious, numb patch since Sunday": the comma ends what is felt, and what follows is told.
        if (fear.End < mention.Start && fear.End - fear.Start == 1 && line.Terms[fear.End].Text == ",")
        {
            return false;
        }

        for (var at = fear.End; at < mention.Start; at++)
        {
            if (line.Has(at, GrammarClasses.Modal))
            {
                return true;
            }

            if (line.Has(at, GrammarClasses.ScopeStop) && !IsSubject(at))
            {
                return false;
            }
        }

        if (IsOwned(mention) || (mention.Start > 0 && line.Is(mention.Start - 1, CueWords.Definite | CueWords.This)))
        {
            return false;
        }

        var said = false;
        for (var at = fear.End; at < mention.Start && !said; at++)
        {
            said = IsSubject(at);
        }

        return !said || mention.Entry is null or { Chronic: true };
    }

    private bool IsSubject(int at) => line.Has(at, GrammarClasses.Me) || line.Has(at, GrammarClasses.Third) || line.Has(at, GrammarClasses.OtherSubject);

    // "my numb legs", "my legs are numb": what somebody calls theirs, they have.
    private bool IsOwned(Mention mention)
    {
        for (var at = Math.Max(0, mention.Start - 2); at < mention.Start; at++)
        {
            if (line.Has(at, GrammarClasses.MyOwn | GrammarClasses.TheirOwn) && !line.Is(at + 1, CueWords.IndefiniteArticle))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFirst(int at, Clause clause)
    {
        for (var before = Math.Max(clause.SentenceStart, at - FarthestLook); before < at; before++)
        {
            if (!line.Fillers[before] && !line.Terms[before].IsMark && !line.Has(before, GrammarClasses.Joiner)
                && !line.Has(before, GrammarClasses.Contrast) && !triggers.Within(before, before + 1, TriggerKind.Ask).Any())
            {
                return before >= clause.Start ? false : at == clause.Start;
            }
        }

        return true;
    }
}
