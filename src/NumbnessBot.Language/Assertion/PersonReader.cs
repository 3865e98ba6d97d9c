using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Assertion;

/// <summary>Tells whose a finding is: by the nearest "my", "his" or "my mum's", then by the subject, then by the subject of the clause before.</summary>
internal sealed class PersonReader
{
    private const int FarthestLook = 60;
    private readonly TermLine _line;
    private readonly Clause[] _clauses;
    private readonly Person?[] _subjects;
    private readonly int[] _relations;
    private readonly bool[] _helpers;

    public PersonReader(TermLine line, IReadOnlyList<Clause> clauses)
    {
        _line = line;
        _clauses = [.. clauses];
        _subjects = new Person?[_clauses.Length];
        _relations = new int[_clauses.Length];
        _helpers = new bool[_clauses.Length + 1];
        var (person, relation) = ((Person?)null, -1);
        for (var i = 0; i < _clauses.Length; i++)
        {
            var helper = _helpers[i];
            (person, relation) = Last(_clauses[i].Start, _clauses[i].Start, _clauses[i].End, person, relation, ref helper, subjectOnly: true);
            (_subjects[i], _relations[i], _helpers[i + 1]) = (person, relation, helper);
        }
    }

    /// <summary>Whose it is, and the term that names the other person (-1 for none).</summary>
    public (Person Person, int Relation) Of(Mention mention, int clauseNumber)
    {
        for (var at = mention.Start; at < mention.End; at++)
        {
            if (Owner(at, _helpers[clauseNumber] || IsHelper(_clauses[clauseNumber].Start, at)) is { } inside)
            {
                return (inside, inside == Person.Me ? -1 : Named(at, clauseNumber));
            }
        }

        var (carried, relation) = clauseNumber > 0 ? (_subjects[clauseNumber - 1], _relations[clauseNumber - 1]) : (null, -1);
        var clause = _clauses[clauseNumber];
        var helper = _helpers[clauseNumber];
        var (person, named) = Last(clause.Start, Math.Max(clause.Start, mention.Start - FarthestLook), mention.Start, carried, relation, ref helper, subjectOnly: false);
        return (person ?? Person.Me, named);
    }

    private int Named(int at, int clauseNumber)
    {
        for (var back = at; back >= Math.Max(_clauses[clauseNumber].Start, at - FarthestLook); back--)
        {
            if (IsRelation(back))
            {
                return back;
            }
        }

        return clauseNumber > 0 ? _relations[clauseNumber - 1] : -1;
    }

    private (Person? Person, int Relation) Last(int clauseStart, int start, int end, Person? person, int relation, ref bool helper, bool subjectOnly)
    {
        for (var at = start; at < end; at++)
        {
            if (IsRelation(at) && IsNamedPerson(at, clauseStart))
            {
                (person, relation, helper) = (Person.SomeoneElse, at, false);
            }
            else if (_line.Has(at, GrammarClasses.Helper))
            {
                helper = true;
            }
            else if (helper && (_line.Has(at, GrammarClasses.Third) || _line.Has(at, GrammarClasses.TheirOwn)))
            {
                // "My doctor says she", "the physio and his exercises": nobody new is ill.
                continue;
            }
            else if (_line.Has(at, GrammarClasses.Me) || (!subjectOnly && _line.Has(at, GrammarClasses.MyOwn) && !OwnsPerson(at)))
            {
                person = Person.Me;
            }
            else if (_line.Has(at, GrammarClasses.Third) || (!subjectOnly && _line.Has(at, GrammarClasses.TheirOwn)))
            {
                person = Person.SomeoneElse;
            }
            else if (subjectOnly && at == clauseStart && _line.Has(at, GrammarClasses.MyOwn) && !OwnsPerson(at))
            {
                person = Person.Me;
            }
        }

        return (person, relation);
    }

    private Person? Owner(int at, bool helper) =>
        _line.Has(at, GrammarClasses.MyOwn) && !OwnsPerson(at) ? Person.Me
        : !helper && _line.Has(at, GrammarClasses.TheirOwn) ? Person.SomeoneElse
        : null;

    private bool OwnsPerson(int at)
    {
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

    private bool IsRelation(int at) => _line.Has(at, GrammarClasses.Relation);

    // "had my baby", "since my son was born" name nobody who is ill; a person named needs "my", "our", "the", "a" or a bare name word first in its clause.
    private bool IsNamedPerson(int at, int clauseStart)
    {
        var before = at - 1;
        while (before >= clauseStart && (_line.Has(before, GrammarClasses.MyOwn) || _line.Has(before, GrammarClasses.RelationOwner)
            || _line.Fillers[before] || _line.Terms[before].Kind == WordKind.Number))
        {
            before--;
        }

        return before < clauseStart || !_line.Has(before, GrammarClasses.Verb) || _line.Has(before, GrammarClasses.Complement);
    }
}
