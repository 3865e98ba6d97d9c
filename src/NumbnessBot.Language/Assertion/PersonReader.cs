using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Assertion;

/// <summary>Tells whose a finding is: by the nearest "my", "his" or "my mum's", then by the subject, then by the subject of the clause before.</summary>
internal sealed class PersonReader
{
    private const int FarthestLook = 60;
    private readonly TermLine _line;
    private readonly IReadOnlyList<Clause> _clauses;
    private readonly List<Subject> _subjects = [];

    public PersonReader(TermLine line, IReadOnlyList<Clause> clauses) => (_line, _clauses, Words) = (line, clauses, new PersonWords(line));

    /// <summary>Which words name a person.</summary>
    public PersonWords Words { get; }

    /// <summary>Whether the text calls somebody "the patient" and so is a note.</summary>
    public bool NamesSubjectOfNote { get; private set; }

    /// <summary>Notes the subjects of the text that the line now holds.</summary>
    public void Read()
    {
        Words.Read();
        _subjects.Clear();
        _subjects.Add(new Subject(null, -1, false));
        for (var i = 0; i < _clauses.Count; i++)
        {
            _subjects.Add(Last(_clauses[i].Start, _clauses[i].Start, _clauses[i].End, _subjects[i], subjectOnly: true));
        }

        NamesSubjectOfNote = false;
        for (var at = 0; at < _line.Count && !NamesSubjectOfNote; at++)
        {
            NamesSubjectOfNote = _line.Has(at, GrammarClasses.NoteSubject | GrammarClasses.PersonNoun) && Words.IsSubjectOfNote(at);
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

    private int Named(int at, int clauseNumber)
    {
        for (var back = at; back >= Math.Max(_clauses[clauseNumber].Start, at - FarthestLook); back--)
        {
            if (Words.IsRelation(back) && Agree(at, back))
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
            if (_line.Has(at, GrammarClasses.Helper) && !Words.IsRelation(at))
            {
                subject = subject with { Helper = true };
            }
            else if (Words.IsNamed(at, clauseStart))
            {
                subject = new Subject(Person.SomeoneElse, at, false);
            }
            else if (subject.Helper && (_line.Has(at, GrammarClasses.Third) || _line.Has(at, GrammarClasses.TheirOwn)))
            {
                // "My doctor says she", "the physio and his exercises": nobody new is ill.
                continue;
            }
            else if (at > start && subject.Relation == at - 1 && Words.IsAnyone(at - 1) && _line.Has(at, GrammarClasses.Me))
            {
                // "A lad I work with has mumps".
                continue;
            }
            else if (_line.Has(at, GrammarClasses.Me) || (!subjectOnly && _line.Has(at, GrammarClasses.MyOwn) && !Words.OwnsPerson(at)))
            {
                subject = subject with { Person = Person.Me };
            }
            else if (_line.Has(at, GrammarClasses.Third) || (!subjectOnly && _line.Has(at, GrammarClasses.TheirOwn) && !Words.OwnsPerson(at)))
            {
                var named = subject.Relation >= 0 && !Agree(at, subject.Relation) ? -1 : subject.Relation;
                subject = subject with { Person = Person.SomeoneElse, Relation = named };
            }
            else if (subjectOnly && at == clauseStart && _line.Has(at, GrammarClasses.MyOwn) && !Words.OwnsPerson(at))
            {
                subject = subject with { Person = Person.Me };
            }
        }

        return subject;
    }

    private Person? Owner(int at, bool helper) =>
        _line.Has(at, GrammarClasses.MyOwn) && !Words.OwnsPerson(at) ? Person.Me
        : !helper && _line.Has(at, GrammarClasses.TheirOwn) ? Person.SomeoneElse
        : null;

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

    private readonly record struct Subject(Person? Person, int Relation, bool Helper);
}
