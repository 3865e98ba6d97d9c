using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Assertion;

/// <summary>Tells whose a finding is: by the nearest "my", "his" or "my mum's", then by the subject, then by the subject of the clause before.</summary>
internal sealed class PersonReader
{
    private const int FarthestLook = 60;
    private const int FarthestVerb = 4;
    private readonly TermLine _line;
    private readonly IReadOnlyList<Clause> _clauses;
    private readonly List<Subject> _subjects = [];

    // "The man next to me" is told by somebody ill; "the man has no fever" is not.
    private bool _tellsOfOneself;
    private bool _speaksAsOneself;

    public PersonReader(TermLine line, IReadOnlyList<Clause> clauses) => (_line, _clauses) = (line, clauses);

    /// <summary>Whether the text calls somebody "the patient" and so is a note.</summary>
    public bool NamesSubjectOfNote { get; private set; }

    /// <summary>Notes the subjects of the text that the line now holds.</summary>
    public void Read()
    {
        (_tellsOfOneself, _speaksAsOneself) = (false, false);
        for (var at = 0; at < _line.Count && !_speaksAsOneself; at++)
        {
            _speaksAsOneself = _line.Has(at, GrammarClasses.Me);
            _tellsOfOneself |= _speaksAsOneself || _line.Has(at, GrammarClasses.MyOwn);
        }

        _subjects.Clear();
        _subjects.Add(new Subject(null, -1, false));
        for (var i = 0; i < _clauses.Count; i++)
        {
            _subjects.Add(Last(_clauses[i].Start, _clauses[i].Start, _clauses[i].End, _subjects[i], subjectOnly: true));
        }

        NamesSubjectOfNote = false;
        for (var at = 0; at < _line.Count && !NamesSubjectOfNote; at++)
        {
            NamesSubjectOfNote = _line.Has(at, GrammarClasses.NoteSubject | GrammarClasses.PersonNoun) && IsSubjectOfNote(at);
        }
    }

    /// <summary>Whose it is, and the term that names the other person (-1 for none).</summary>
    public (Person Person, int Relation) Of(Mention mention, int clauseNumber)
    {
        var before = _subjects[clauseNumber];
        for (var at = mention.Start; at < mention.End; at++)
        {
            if (Owner(at, before.Helper || IsHelper(_clauses[clauseNumber].Start, at)) is { } inside)
            {
                return (inside, inside == Person.Me ? -1 : Named(at, clauseNumber));
            }
        }

        var clause = _clauses[clauseNumber];
        var subject = Last(clause.Start, Math.Max(clause.Start, mention.Start - FarthestLook), mention.Start, before, subjectOnly: false);
        return (subject.Person ?? Person.Me, subject.Relation);
    }

    /// <summary>
    /// Whether a word names the person whom a doctor's note is about: "the patient", "this man", "a 67-year-old lady". "My pt" is a therapist.
    /// </summary>
    public bool IsSubjectOfNote(int at)
    {
        if (_line.Has(at, GrammarClasses.NoteSubject))
        {
            return at == 0 || !_line.Has(at - 1, GrammarClasses.MyOwn);
        }

        if (!IsRelation(at))
        {
            return false;
        }

        if (!_tellsOfOneself && _line.Has(at, GrammarClasses.PersonNoun))
        {
            return !IsLikeness(at);
        }

        for (var before = at - 1; before >= Math.Max(0, at - FarthestVerb); before--)
        {
            if (_line.Has(before, GrammarClasses.MyOwn))
            {
                return false;
            }

            if (_line.Terms[before].Text is "this" || (_line.Terms[before].Text is "old" or "yo" && before > 0 && IsAge(before - 1)))
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
            if (_line.Terms[before].Text is "like" or "as")
            {
                return true;
            }
        }

        return false;
    }

    public bool IsOfMany(int at) => _line.Has(at, GrammarClasses.Others);

    private bool IsAge(int at)
    {
        for (var before = at; before >= Math.Max(0, at - FarthestVerb); before--)
        {
            if (_line.Terms[before].Kind == WordKind.Number)
            {
                return before == 0 || !_line.Has(before - 1, GrammarClasses.MyOwn);
            }
        }

        return false;
    }

    private int Named(int at, int clauseNumber)
    {
        for (var back = at; back >= Math.Max(_clauses[clauseNumber].Start, at - FarthestLook); back--)
        {
            if (IsRelation(back) && Agree(at, back))
            {
                return back;
            }
        }

        var carried = _subjects[clauseNumber].Relation;
        return carried >= 0 && Agree(at, carried) ? carried : -1;
    }

    // "He" is no sister.
    private bool Agree(int pronoun, int relation) =>
        !(_line.Has(pronoun, GrammarClasses.Male) && _line.Has(relation, GrammarClasses.Female))
        && !(_line.Has(pronoun, GrammarClasses.Female) && _line.Has(relation, GrammarClasses.Male));

    private Subject Last(int clauseStart, int start, int end, Subject subject, bool subjectOnly)
    {
        for (var at = start; at < end; at++)
        {
            if (_line.Has(at, GrammarClasses.Helper) && !IsRelation(at))
            {
                subject = subject with { Helper = true };
            }
            else if (IsPersonNamed(at, clauseStart))
            {
                subject = new Subject(Person.SomeoneElse, at, false);
            }
            else if (subject.Helper && (_line.Has(at, GrammarClasses.Third) || _line.Has(at, GrammarClasses.TheirOwn)))
            {
                // "My doctor says she", "the physio and his exercises": nobody new is ill.
                continue;
            }
            else if (at > start && subject.Relation == at - 1 && IsAnyone(at - 1) && _line.Has(at, GrammarClasses.Me))
            {
                // "A lad I work with has mumps".
                continue;
            }
            else if (_line.Has(at, GrammarClasses.Me) || (!subjectOnly && _line.Has(at, GrammarClasses.MyOwn) && !OwnsPerson(at)))
            {
                subject = subject with { Person = Person.Me };
            }
            else if (_line.Has(at, GrammarClasses.Third) || (!subjectOnly && _line.Has(at, GrammarClasses.TheirOwn) && !OwnsPerson(at)))
            {
                var named = subject.Relation >= 0 && !Agree(at, subject.Relation) ? -1 : subject.Relation;
                subject = subject with { Person = Person.SomeoneElse, Relation = named };
            }
            else if (subjectOnly && at == clauseStart && _line.Has(at, GrammarClasses.MyOwn) && !OwnsPerson(at))
            {
                subject = subject with { Person = Person.Me };
            }
        }

        return subject;
    }

    private Person? Owner(int at, bool helper) =>
        _line.Has(at, GrammarClasses.MyOwn) && !OwnsPerson(at) ? Person.Me
        : !helper && _line.Has(at, GrammarClasses.TheirOwn) ? Person.SomeoneElse
        : null;

    /// <summary>Whether the "my" here is of a person: "my poor old mum".</summary>
    public bool OwnsPerson(int at)
    {
        // "A friend of mine".
        if (at > 0 && _line.Terms[at].Text == "mine" && _line.Terms[at - 1].Text == "of")
        {
            return true;
        }

        for (var next = at + 1; next < Math.Min(at + 5, _line.Count); next++)
        {
            if (IsRelation(next))
            {
                return true;
            }

            if (!_line.Fillers[next] && _line.Terms[next].Kind != WordKind.Number && !_line.Has(next, GrammarClasses.RelationOwner))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsHelper(int start, int end)
    {
        for (var at = end - 1; at >= Math.Max(start, end - FarthestLook); at--)
        {
            if (_line.Has(at, GrammarClasses.Helper))
            {
                return true;
            }
        }

        return false;
    }

    // "As a teenager I".
    private bool IsRelation(int at) => !(at > 1 && _line.Terms[at - 2].Text == "as" && _line.Terms[at - 1].Text is "a" or "an") && IsRelationWord(at);

    private bool IsRelationWord(int at) => _line.Has(at, GrammarClasses.Relation) || (_line.Has(at, GrammarClasses.NoteSubject) && !(at > 0 && _line.Has(at - 1, GrammarClasses.MyOwn)));

    private bool IsPersonNamed(int at, int clauseStart) =>
        IsOfMany(at) ? !Speaks(at) : IsRelation(at) && (IsSubjectOfNote(at) || (IsNamedPerson(at, clauseStart) && !IsSource(at, clauseStart)));

    private bool IsAnyone(int relation) => relation > 0 && _line.Terms[relation - 1].Text is "a" or "an" or "another" or "some";

    /// <summary>Somebody not of the same house: "my cousin", "my neighbour's lad", "a lad at work".</summary>
    public bool IsDistant(int relation) =>
        relation >= 0 && (_line.Has(relation, GrammarClasses.DistantRelation) || (IsAnyone(relation) && !IsSubjectOfNote(relation))
            || (relation > 0 && _line.Has(relation - 1, GrammarClasses.DistantRelation | GrammarClasses.Others)));

    /// <summary>"My partner is shaking": all that is told is what somebody near does now.</summary>
    public bool TellsOfNow(int relation) =>
        !_speaksAsOneself && !IsDistant(relation) && relation + 1 < _line.Count
        && _line.Terms[relation + 1].Text is "is" or "keeps" or "cant" or "cannot" or "wont" or "isnt" or "looks" or "seems";

    // "Everyone says", "people think".
    private bool Speaks(int at)
    {
        var next = NextWord(at);
        return next < _line.Count && _line.Has(next, GrammarClasses.Complement);
    }

    // "Had my baby", "since my son was born" name nobody who is ill; a person named needs "my", "our", "the", "a" or a bare name word first in its clause.
    private bool IsNamedPerson(int at, int clauseStart)
    {
        var before = BeforePerson(at, clauseStart);
        return before < clauseStart || !_line.Has(before, GrammarClasses.Verb) || _line.Has(before, GrammarClasses.Complement) || IsToldOf(at);
    }

    // "Contact with a cousin who has measles".
    private bool IsToldOf(int at) => NextWord(at) is var next && next < _line.Count && _line.Terms[next].Text is "who" or "whos";

    // "Mum reports no fits", "brought in by his wife", "lives with her partner": somebody who tells of the one who is ill, or is just there.
    private bool IsSource(int at, int clauseStart)
    {
        var next = NextWord(at);
        if (next < _line.Count && _line.Has(next, GrammarClasses.Negation) && !_line.Has(next, GrammarClasses.Informs))
        {
            next = NextWord(next);
        }

        var before = BeforePerson(at, clauseStart);
        if (next < _line.Count && (_line.Has(next, GrammarClasses.Informs) || SaysThereIs(next)))
        {
            return at == 0 || !_line.Has(at - 1, GrammarClasses.MyOwn);
        }

        return before >= clauseStart && EndsSource(before, clauseStart) && !IsToldOf(at);
    }

    // "Her daughter says there has been no fall".
    private bool SaysThereIs(int at) =>
        at + 1 < _line.Count && _line.Terms[at].Text is "says" or "said" or "say" && _line.Terms[at + 1].Text is "there" or "theres" or "that";

    private bool EndsSource(int before, int clauseStart)
    {
        for (var start = before; start >= Math.Max(clauseStart, before - 2); start--)
        {
            if (_line.EndOf(start, GrammarClasses.Source) == before + 1)
            {
                return true;
            }
        }

        return false;
    }

    private int BeforePerson(int at, int clauseStart)
    {
        var before = at - 1;
        while (before >= clauseStart && (_line.Has(before, GrammarClasses.MyOwn) || _line.Has(before, GrammarClasses.RelationOwner)
            || _line.Fillers[before] || _line.Terms[before].Kind == WordKind.Number))
        {
            before--;
        }

        return before;
    }

    private int NextWord(int at)
    {
        var next = at + 1;
        while (next < _line.Count && next < at + FarthestVerb && _line.Fillers[next])
        {
            next++;
        }

        return next;
    }

    private readonly record struct Subject(Person? Person, int Relation, bool Helper);
}
