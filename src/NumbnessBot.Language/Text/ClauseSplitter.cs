using NumbnessBot.Language.Findings;

namespace NumbnessBot.Language.Text;

/// <summary>
/// Cuts a line of terms into clauses. Marks and contrast words always cut; a comma, "and" or "or" cuts where what follows stands on its own
/// feet ("my back is numb and my legs tingle") and joins where it does not ("numbness in my back and legs").
/// </summary>
internal sealed class ClauseSplitter(TermLine line)
{
    private const int LongestLookBack = 20;
    private const int LongestFragment = 6;
    private readonly List<Segment> _segments = [];
    private List<Clause> _clauses = [];
    private Segment _current;

    /// <summary>Puts the clauses of the text that the line now holds into a list, instead of those that are in it.</summary>
    public void Split(List<Clause> clauses)
    {
        _clauses = clauses;
        _clauses.Clear();
        var start = 0;
        while (start < line.Count)
        {
            var end = start;
            while (end < line.Count && !(EndsSentence(end) && !GoesOn(end)))
            {
                end++;
            }

            Sentence(start, Math.Min(end + 1, line.Count));
            start = end + 1;
        }
    }

    private bool EndsSentence(int at) => line.Terms[at].IsMark && line.Terms[at].Text is "." or "!" or "?" or ";" or "\n" && !IsQuery(at);

    // "I tried for an hour. Nothing came.": what follows says something of what was named before the full stop, and names nothing itself.
    private bool GoesOn(int stop)
    {
        if (line.Terms[stop].Text is not ("." or "!") || stop == 0 || line.Terms[stop - 1].Kind == WordKind.Number)
        {
            return false;
        }

        var (words, bare, pointsBack, isToTheBot) = (0, true, false, true);
        var at = stop + 1;
        for (; at < line.Count && !EndsSentence(at); at++)
        {
            words += line.Fillers[at] ? 0 : 1;
            if (words > LongestFragment || line.Terms[at].IsMark || line.Has(at, GrammarClasses.BodyPart | GrammarClasses.SymptomNoun | GrammarClasses.Relation))
            {
                return false;
            }

            bare &= !IsSubject(at) && !line.Has(at, GrammarClasses.MyOwn);
            pointsBack |= line.Is(at, CueWords.PointsBack);
            isToTheBot &= line.Fillers[at] || line.Is(at, CueWords.Acknowledges);
        }

        // "My arm is numb. Ok" says nothing of the arm.
        return words > 0 && (bare || pointsBack) && !isToTheBot && line.Terms[at - 1].Kind != WordKind.Number && !(at < line.Count && line.Terms[at].Text == "?");
    }

    // A doctor's "?PE" and "? fracture" ask nothing; "numb?yes" does.
    private bool IsQuery(int at) =>
        line.Terms[at].Text == "?" && at + 1 < line.Count && !line.Terms[at + 1].IsMark
        && (at == 0 || (line.Terms[at - 1].IsMark && line.Terms[at - 1].Text is not "?")
            || (line.Terms[at - 1].End < line.Terms[at].Start && line.Terms[at].End == line.Terms[at + 1].Start));

    private void Sentence(int start, int end)
    {
        var first = _clauses.Count;
        var from = start;
        for (var at = start; at <= end; at++)
        {
            if (at == end || (at > from && CutsAlways(at)))
            {
                Piece(from, at);
                from = at;
            }
        }

        for (var i = first; i < _clauses.Count; i++)
        {
            _clauses[i] = _clauses[i] with { SentenceStart = start, SentenceEnd = end };
        }
    }

    private bool CutsAlways(int at)
    {
        var before = line.Terms[at - 1];
        return (before.IsMark && (before.Text is ":" or "=" || IsDash(at - 1)))
            || (line.Has(at, GrammarClasses.Contrast) && !line.IsMasked(at));
    }

    private bool IsDash(int at) =>
        line.Terms[at].Text == "-" && at > 0 && at + 1 < line.Count && !line.Is(at + 1, CueWords.SignEnding)
        && (line.Terms[at - 1].End < line.Terms[at].Start || line.Terms[at].End < line.Terms[at + 1].Start);

    private void Piece(int start, int end)
    {
        var segments = Segments(start, end);
        var first = true;
        for (var i = 0; i < segments.Count; i++)
        {
            var next = i + 1 < segments.Count ? segments[i + 1] : (Segment?)null;
            if (first || !Joins(segments[i], next))
            {
                _clauses.Add(new Clause(segments[i].Start, segments[i].End, start, end, !first && segments[i].IsItem, segments[i].IsItem));
                _current = segments[i];
            }
            else
            {
                _clauses[^1] = _clauses[^1] with { End = segments[i].End };
                _current = _current.With(segments[i]);
            }

            first = false;
        }
    }

    private bool Joins(Segment segment, Segment? next)
    {
        if (segment.HasSubject)
        {
            return false;
        }

        if (_current.IsOpen)
        {
            return true;
        }

        if (segment.IsOpen)
        {
            return next is not { BodyFirst: true, HasSubject: false };
        }

        return !segment.StartsNegated && (!segment.HasBody || !segment.HasPredicate);
    }

    private List<Segment> Segments(int start, int end)
    {
        _segments.Clear();
        var from = start;
        for (var at = start + 1; at <= end; at++)
        {
            if (at == end || IsJoiner(at) || BeginsClause(from, at))
            {
                _segments.Add(Read(from, at));
                from = at;
            }
        }

        return _segments;
    }

    private bool IsJoiner(int at) =>
        (line.Terms[at].IsMark && line.Terms[at].Text is "," or "." or "!" or "(" or ")" or "/" && !IsShort(at)) || line.Has(at, GrammarClasses.Joiner);

    // "c/o", "n/v".
    private bool IsShort(int at) => line.Terms[at].Text == "/" && at > 0 && line.Terms[at - 1].Text.Length == 1;

    // Texting without marks: "back is numb i cant pee", "back is numb my legs tingle".
    private bool BeginsClause(int from, int at)
    {
        if (!line.Has(at, GrammarClasses.Me) && !line.Has(at, GrammarClasses.Third) && !line.Has(at, GrammarClasses.MyOwn))
        {
            return false;
        }

        var before = at - 1;
        while (before > Math.Max(from, at - LongestLookBack) && line.Fillers[before])
        {
            before--;
        }

        if (line.Is(at - 1, CueWords.That) || IsJoiner(before) || line.Has(before, GrammarClasses.Complement) || line.Has(before, GrammarClasses.GapStop)
            || line.Has(before, GrammarClasses.Modal) || line.Has(before, GrammarClasses.Negation) || IsSubject(before))
        {
            return false;
        }

        // "Perhaps I", "years ago he": what stands before says nothing yet.
        var segment = Read(Math.Max(from, at - LongestLookBack), at);
        if (segment is { HasBody: false, HasPredicate: false })
        {
            return false;
        }

        if (line.Has(at, GrammarClasses.Me) || line.Has(at, GrammarClasses.Third))
        {
            return !line.Has(before, GrammarClasses.Verb) || line.Has(before, GrammarClasses.Predicate);
        }

        return segment is { HasBody: true, HasPredicate: true } && Read(at, Math.Min(at + 4, line.Count)) is { BodyFirst: true };
    }

    // "... and last night I wet myself": a bare time before the subject.
    private bool TimeThenSubject(int start, int at, int end)
    {
        if (!line.Has(start, GrammarClasses.Joiner) || line.Has(start, GrammarClasses.Disjunction))
        {
            return false;
        }

        for (var to = Math.Min(end, at + 3); at < to; at++)
        {
            if (line.Has(at, GrammarClasses.Me) || line.Has(at, GrammarClasses.Third))
            {
                return true;
            }

            if (line.Terms[at].IsMark || line.Has(at, GrammarClasses.Complement) || line.Has(at, GrammarClasses.GapStop) || line.Has(at, GrammarClasses.Modal)
                || line.Has(at, GrammarClasses.Negation) || line.Has(at, GrammarClasses.Verb) || line.Has(at, GrammarClasses.Predicate)
                || line.Has(at, GrammarClasses.OtherSubject) || line.EndOf(at, GrammarClasses.BodyPart) > 0)
            {
                return false;
            }
        }

        return false;
    }

    // "Or had a baby".
    private bool IsBorne(int start, int at)
    {
        for (var before = start; before < at; before++)
        {
            if (line.Is(before, CueWords.Bears))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSubject(int at) =>
        line.Has(at, GrammarClasses.Me) || line.Has(at, GrammarClasses.Third) || line.Has(at, GrammarClasses.OtherSubject);

    private Segment Read(int start, int end)
    {
        int body = -1, bodyEnd = -1, predicate = -1, content = -1;
        bool subject = false, negated = false, noun = false;
        for (var at = start; at < end; at++)
        {
            var skip = (line.Fillers[at] && !line.Has(at, GrammarClasses.Me)) || line.Terms[at].IsMark || line.Has(at, GrammarClasses.Joiner);
            if (content < 0 && !skip)
            {
                content = at;
                subject = line.Has(at, GrammarClasses.Me) || line.Has(at, GrammarClasses.Third) || (line.Has(at, GrammarClasses.Relation) && !IsBorne(start, at)) || TimeThenSubject(start, at, end);
                negated = line.Has(at, GrammarClasses.Negation);
            }

            if (body < 0 && line.EndOf(at, GrammarClasses.BodyPart) is var e and > 0)
            {
                (body, bodyEnd) = (at, e);
            }

            if (predicate < 0 && at >= bodyEnd - 1 && (line.Has(at, GrammarClasses.Predicate) || line.Has(at, GrammarClasses.Verb)))
            {
                predicate = at;
                noun = line.Has(at, GrammarClasses.SymptomNoun) && at == bodyEnd;
            }
            else if (predicate < 0 && body < 0 && (line.Has(at, GrammarClasses.Predicate) || line.Has(at, GrammarClasses.Verb)))
            {
                predicate = at;
            }
        }

        return new Segment(start, end, subject, negated, body >= 0, predicate >= 0, body >= 0 && predicate > body && !noun);
    }

    private readonly record struct Segment(int Start, int End, bool HasSubject, bool StartsNegated, bool HasBody, bool HasPredicate, bool BodyFirst)
    {
        public bool IsOpen => HasBody && !HasPredicate && !HasSubject;

        public bool IsItem => !HasSubject && !StartsNegated && !BodyFirst;

        public Segment With(Segment more) => this with
        {
            End = more.End,
            HasBody = HasBody || more.HasBody,
            HasPredicate = HasPredicate || more.HasPredicate,
        };
    }
}
