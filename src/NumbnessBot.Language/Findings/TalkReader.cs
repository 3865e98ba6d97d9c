using NumbnessBot.Language.Assertion;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Findings;

/// <summary>
/// Tells whom a talk is about: "I'm asking for my husband", or a present trouble said of somebody by name or by "he". What is told of relatives
/// beside one's own trouble does not count.
/// </summary>
internal sealed class TalkReader(TermLine line, ClauseLine clauses, TriggerLine triggers, PersonReader persons, List<Saying> sayings)
{
    private const int FarthestLook = 60;

    // Holds for the whole text and is looked up once, when first asked for.
    private bool? _ownTrouble;

    /// <summary>Whether the one who types speaks of a trouble of their own beside that of others: "with me it's only a tingle".</summary>
    public bool OwnMatter { get; private set; }

    /// <summary>Whether it is about someone else, and the term that names that person (-1 for none).</summary>
    public (bool About, int Relation) Read()
    {
        _ownTrouble = null;
        OwnMatter = triggers.Any(0, line.Count, TriggerKind.OwnBehalf);
        if (triggers.Within(0, line.Count, TriggerKind.OnBehalf).FirstOrDefault() is { } behalf)
        {
            OwnMatter = false;
            return (true, LastRelation(behalf.Start, behalf.End));
        }

        foreach (var saying in sayings)
        {
            if (saying.Person == Person.SomeoneElse && (!saying.Frame.Entry.Chronic || IsAllThatIsTold(saying)) && saying.Verdict.State is FindingState.Present or FindingState.Uncertain
                && !IsToldOfRelatives(saying) && !IsAside(saying) && !HasDied(saying.Start) && !IsFamily(saying.Start) && !IsBystander(saying.Relation))
            {
                OwnMatter = false;
                return (true, saying.Relation);
            }
        }

        return (false, -1);
    }

    /// <summary>Whether the sentence says that somebody died.</summary>
    public bool HasDied(int term)
    {
        var clause = clauses.At(term);
        return triggers.Any(Math.Max(clause.SentenceStart, term - FarthestLook), Math.Min(clause.SentenceEnd, term + FarthestLook), TriggerKind.Died);
    }

    /// <summary>Whether the clause is about what runs in a family.</summary>
    public bool IsFamily(int term)
    {
        var clause = clauses.At(term);
        return triggers.Any(Math.Max(clause.Start, term - FarthestLook), Math.Min(clause.End, term + FarthestLook), TriggerKind.Family);
    }

    private int LastRelation(int start, int end)
    {
        for (var at = end - 1; at >= start; at--)
        {
            if (line.Has(at, GrammarClasses.Relation))
            {
                return at;
            }
        }

        return -1;
    }

    // "Everyone felt rough"; in a note about "the patient" whoever is not the patient.
    private bool IsBystander(int relation) =>
        relation >= 0 && !persons.Words.IsSubjectOfNote(relation) && (persons.NamesSubjectOfNote || persons.Words.IsOfMany(relation));

    // "My mother had a stroke" tells of her past, "our neighbour has shingles" of news; "my husband had a seizure" may be happening now.
    private bool IsToldOfRelatives(Saying saying) =>
        triggers.Any(saying.Start, saying.End, TriggerKind.NamedIllness)
        && (triggers.Any(Math.Max(clauses.At(saying.Start).Start, saying.Start - 12), saying.End, TriggerKind.PastVerb)
            || persons.Words.IsDistant(saying.Relation));

    // "My father is on metformin", and no word of oneself.
    private bool IsAllThatIsTold(Saying saying) =>
        saying.Relation >= 0 && persons.Words.TellsOfNow(saying.Relation);

    // "My uncle can't walk because of MS since 1990", "my cousin has sciatica, mine is a numb back": an aside about a relative.
    private bool IsAside(Saying saying)
    {
        var distant = persons.Words.IsDistant(saying.Relation);
        var news = IsNews(saying);
        if (OwnMatter && (distant || !news))
        {
            return true;
        }

        var old = !news && IsOld(saying, distant);
        return saying.Relation >= 0 && ((distant && old) || ((old || (distant && !news)) && (_ownTrouble ??= OwnTrouble())));
    }

    private bool IsNews(Saying saying)
    {
        var clause = clauses.At(saying.Start);
        foreach (var lately in triggers.Within(clause.Start, clause.End, TriggerKind.Lately))
        {
            // "And since today she can't walk" is news; a bare "since", "just" or "has had" tells nothing.
            if (!line.Is(lately.End - 1, CueWords.Since | CueWords.Lingers))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOld(Saying saying, bool sentence)
    {
        var clause = clauses.At(saying.Start);
        var start = sentence ? clause.SentenceStart : clause.Start;
        var (from, to) = (Math.Max(start, saying.Start - FarthestLook), Math.Min(clause.SentenceEnd, saying.End + FarthestLook));
        return triggers.Any(from, to, TriggerKind.Lifelong) || triggers.Any(from, to, TriggerKind.LongAgo);
    }

    private bool OwnTrouble()
    {
        foreach (var saying in sayings)
        {
            if (saying.Person == Person.Me && saying.Verdict.State is FindingState.Present && IsOwn(saying))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOwn(Saying saying)
    {
        for (var at = Math.Max(clauses.At(saying.Start).Start, saying.Start - FarthestLook); at < saying.End; at++)
        {
            if (line.Has(at, GrammarClasses.Me) || (line.Has(at, GrammarClasses.MyOwn) && !persons.Words.OwnsPerson(at)))
            {
                return true;
            }
        }

        return false;
    }
}
