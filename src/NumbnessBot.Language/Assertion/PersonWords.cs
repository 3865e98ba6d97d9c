using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Assertion;

/// <summary>Tells which words name a person who may be ill: "my mum", "the patient", "a lad who"; not "had my baby", "brought in by his wife".</summary>
internal sealed class PersonWords(TermLine line)
{
    private const int FarthestVerb = 4;

    // "The man next to me" is told by somebody ill; "the man has no fever" is not.
    private bool _tellsOfOneself;
    private bool _speaksAsOneself;

    /// <summary>Looks whether the text that the line now holds is told by somebody of themselves.</summary>
    public void Read()
    {
        (_tellsOfOneself, _speaksAsOneself) = (false, false);
        for (var at = 0; at < line.Count && !_speaksAsOneself; at++)
        {
            _speaksAsOneself = line.Has(at, GrammarClasses.Me);
            _tellsOfOneself |= _speaksAsOneself || line.Has(at, GrammarClasses.MyOwn);
        }
    }

    /// <summary>
    /// Whether a word names the person whom a doctor's note is about: "the patient", "this man", "a 67-year-old lady". "My pt" is a therapist.
    /// </summary>
    public bool IsSubjectOfNote(int at)
    {
        if (line.Has(at, GrammarClasses.NoteSubject))
        {
            return at == 0 || !line.Has(at - 1, GrammarClasses.MyOwn);
        }

        if (!IsRelation(at))
        {
            return false;
        }

        if (!_tellsOfOneself && line.Has(at, GrammarClasses.PersonNoun))
        {
            return !IsLikeness(at);
        }

        for (var before = at - 1; before >= Math.Max(0, at - FarthestVerb); before--)
        {
            if (line.Has(before, GrammarClasses.MyOwn))
            {
                return false;
            }

            if (line.Is(before, CueWords.This) || (line.Is(before, CueWords.Aged) && before > 0 && IsAge(before - 1)))
            {
                return true;
            }
        }

        return false;
    }

    // "Hobbles like a little old man".
    private bool IsLikeness(int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - FarthestVerb - 1); before--)
        {
            if (line.Is(before, CueWords.Likens))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsOfMany(int at) => line.Has(at, GrammarClasses.Others);

    private bool IsAge(int at)
    {
        for (var before = at; before >= Math.Max(0, at - FarthestVerb); before--)
        {
            if (line.Terms[before].Kind == WordKind.Number)
            {
                return before == 0 || !line.Has(before - 1, GrammarClasses.MyOwn);
            }
        }

        return false;
    }

    /// <summary>Whether the "my" here is of a person: "my poor old mum".</summary>
    public bool OwnsPerson(int at)
    {
        // "A friend of mine".
        if (at > 0 && line.Is(at, CueWords.Mine) && line.Is(at - 1, CueWords.Of))
        {
            return true;
        }

        for (var next = at + 1; next < Math.Min(at + 5, line.Count); next++)
        {
            if (IsRelation(next))
            {
                return true;
            }

            if (!line.Fillers[next] && line.Terms[next].Kind != WordKind.Number && !line.Has(next, GrammarClasses.RelationOwner))
            {
                return false;
            }
        }

        return false;
    }

    // "As a teenager I".
    public bool IsRelation(int at) => !(at > 1 && line.Is(at - 2, CueWords.As) && line.Is(at - 1, CueWords.IndefiniteArticle)) && IsRelationWord(at);

    private bool IsRelationWord(int at) => line.Has(at, GrammarClasses.Relation) || (line.Has(at, GrammarClasses.NoteSubject) && !(at > 0 && line.Has(at - 1, GrammarClasses.MyOwn)));

    public bool IsNamed(int at, int clauseStart) =>
        IsOfMany(at) ? !Speaks(at) : IsRelation(at) && (IsSubjectOfNote(at) || (IsNamedPerson(at, clauseStart) && !IsSource(at, clauseStart)));

    public bool IsAnyone(int relation) => relation > 0 && line.Is(relation - 1, CueWords.Indefinite);

    /// <summary>Somebody not of the same house: "my cousin", "my neighbour's lad", "a lad at work".</summary>
    public bool IsDistant(int relation) =>
        relation >= 0 && (line.Has(relation, GrammarClasses.DistantRelation) || (IsAnyone(relation) && !IsSubjectOfNote(relation))
            || (relation > 0 && line.Has(relation - 1, GrammarClasses.DistantRelation | GrammarClasses.Others)));

    /// <summary>"My partner is shaking": all that is told is what somebody near does now.</summary>
    public bool TellsOfNow(int relation) =>
        !_speaksAsOneself && !IsDistant(relation) && relation + 1 < line.Count
        && line.Is(relation + 1, CueWords.DoesNow);

    // "Everyone says", "people think".
    private bool Speaks(int at)
    {
        var next = NextWord(at);
        return next < line.Count && line.Has(next, GrammarClasses.Complement);
    }

    // "Had my baby", "since my son was born" name nobody who is ill; a person named needs "my", "our", "the", "a" or a bare name word first in its clause.
    private bool IsNamedPerson(int at, int clauseStart)
    {
        var before = BeforePerson(at, clauseStart);
        return before < clauseStart || !line.Has(before, GrammarClasses.Verb) || line.Has(before, GrammarClasses.Complement) || IsToldOf(at);
    }

    // "Contact with a cousin who has measles".
    private bool IsToldOf(int at) => NextWord(at) is var next && next < line.Count && line.Is(next, CueWords.Who);

    // "Mum reports no fits", "brought in by his wife", "lives with her partner": somebody who tells of the one who is ill, or is just there.
    private bool IsSource(int at, int clauseStart)
    {
        var next = NextWord(at);
        if (next < line.Count && line.Has(next, GrammarClasses.Negation) && !line.Has(next, GrammarClasses.Informs))
        {
            next = NextWord(next);
        }

        var before = BeforePerson(at, clauseStart);
        if (next < line.Count && (line.Has(next, GrammarClasses.Informs) || SaysThereIs(next)))
        {
            return at == 0 || !line.Has(at - 1, GrammarClasses.MyOwn);
        }

        return before >= clauseStart && EndsSource(before, clauseStart) && !IsToldOf(at);
    }

    // "Her daughter says there has been no fall".
    private bool SaysThereIs(int at) =>
        at + 1 < line.Count && line.Is(at, CueWords.Says) && line.Is(at + 1, CueWords.There | CueWords.That);

    private bool EndsSource(int before, int clauseStart)
    {
        for (var start = before; start >= Math.Max(clauseStart, before - 2); start--)
        {
            if (line.EndOf(start, GrammarClasses.Source) == before + 1)
            {
                return true;
            }
        }

        return false;
    }

    private int BeforePerson(int at, int clauseStart)
    {
        var before = at - 1;
        while (before >= clauseStart && (line.Has(before, GrammarClasses.MyOwn) || line.Has(before, GrammarClasses.RelationOwner)
            || line.Fillers[before] || line.Terms[before].Kind == WordKind.Number))
        {
            before--;
        }

        return before;
    }

    private int NextWord(int at)
    {
        var next = at + 1;
        while (next < line.Count && next < at + FarthestVerb && line.Fillers[next])
        {
            next++;
        }

        return next;
    }
}
