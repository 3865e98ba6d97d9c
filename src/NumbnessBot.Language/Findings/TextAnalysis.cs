using NumbnessBot.Language.Assertion;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Findings;

/// <summary>One text with its clauses, what is said in it, and whose that is.</summary>
internal sealed class TextAnalysis
{
    private const int FarthestLook = 60;
    private readonly Lexicon _lexicon;
    private readonly List<Clause> _clauses;
    private readonly int[] _clauseOf;
    private readonly TriggerLine _triggers;
    private readonly StateReader _states;
    private readonly PersonReader _persons;

    public TextAnalysis(Lexicon lexicon, string text)
    {
        _lexicon = lexicon;
        Line = new TermLine(lexicon, text);
        new MaskedWords(lexicon, Line).Hide();
        _clauses = new ClauseSplitter(Line).Split();
        _clauseOf = new int[Line.Count];
        var clauseEnds = new int[Line.Count];
        var sentenceEnds = new int[Line.Count];
        for (var i = 0; i < _clauses.Count; i++)
        {
            for (var at = _clauses[i].Start; at < _clauses[i].End; at++)
            {
                (_clauseOf[at], clauseEnds[at], sentenceEnds[at]) = (i, _clauses[i].End, _clauses[i].SentenceEnd);
            }
        }

        var triggers = new PatternMatcher(Line, lexicon.Triggers, masked: false);
        triggers.Read(clauseEnds, sentenceEnds);
        _triggers = new TriggerLine(Line, Matches(triggers));
        var sayings = new PatternMatcher(Line, lexicon.Sayings, masked: true);
        sayings.Read(clauseEnds, sentenceEnds);
        var said = Matches(sayings);
        var speaks = new bool[_clauses.Count];
        foreach (var match in said)
        {
            speaks[_clauseOf[match.Start]] |= lexicon.Frames[match.Owner] is { Entry.Course: false, TakesBack: false };
        }

        _states = new StateReader(Line, _clauses, _clauseOf, _triggers, speaks);
        Time = new TimeReader(Line, _clauses, _triggers, speaks);
        _persons = new PersonReader(Line, _clauses);
        Sayings = [.. Meant(said).Select(Say)];
        (AboutSomeoneElse, RelationTerm) = Proxy();
    }

    public TermLine Line { get; }

    public IReadOnlyList<Saying> Sayings { get; }

    public bool AboutSomeoneElse { get; }

    /// <summary>The term that names the other person, or -1.</summary>
    public int RelationTerm { get; }

    public TimeReader Time { get; }

    /// <summary>The state of any stretch of terms.</summary>
    public Verdict StateOf(int start, int end)
    {
        if (WholeAnswer(start, end) is { } answer)
        {
            return answer;
        }

        var covering = Sayings.Where(s => Covers(s, start, end)).Select(StateOf).ToList();
        if (covering.Count > 0)
        {
            return covering.MinBy(v => StateOrder.Of(v.State));
        }

        var mention = new Mention(start, end, [], null);
        var (person, relation) = _persons.Of(mention, _clauseOf[start]);
        return For(person, relation, start, _states.Decide(mention));
    }

    /// <summary>The state of a saying for the person the conversation is about.</summary>
    public Verdict StateOf(Saying saying) => For(saying.Person, saying.Relation, saying.Match.Start, saying.Verdict);

    public int ClauseOf(int term) => _clauseOf[term];

    private Verdict For(Person person, int relation, int term, Verdict verdict)
    {
        if (person == Person.SomeoneElse && ((!AboutSomeoneElse && relation >= 0) || (relation >= 0 && RelationTerm >= 0 && Differs(relation)) || HasDied(term)))
        {
            return new Verdict(FindingState.Other, "said of somebody whom the conversation is not about");
        }

        return IsFamily(term) ? new Verdict(FindingState.Other, "said of the family") : verdict;
    }

    private bool Differs(int relation) => Line.Terms[relation].Number != Line.Terms[RelationTerm].Number;

    private bool HasDied(int term)
    {
        var clause = _clauses[_clauseOf[term]];
        return _triggers.Any(Math.Max(clause.SentenceStart, term - FarthestLook), Math.Min(clause.SentenceEnd, term + FarthestLook), TriggerKind.Died);
    }

    private bool IsFamily(int term)
    {
        var clause = _clauses[_clauseOf[term]];
        return _triggers.Any(Math.Max(clause.Start, term - FarthestLook), Math.Min(clause.End, term + FarthestLook), TriggerKind.Family);
    }

    private static List<Match> Matches(PatternMatcher matcher)
    {
        var matches = new List<Match>(matcher.Fits.Count);
        foreach (var fit in matcher.Fits)
        {
            var pattern = matcher.Index[fit.Pattern];
            var last = pattern.Elements.Length - 1;
            List<(int, int)>? gaps = null;
            for (var i = 1; i <= last; i++)
            {
                if (matcher.Place(fit, i).Start > matcher.Place(fit, i - 1).End)
                {
                    (gaps ??= []).Add((matcher.Place(fit, i - 1).End, matcher.Place(fit, i).Start));
                }
            }

            matches.Add(new Match(pattern.Owner, matcher.Place(fit, 0).Start, matcher.Place(fit, last).End, gaps ?? (IReadOnlyList<(int, int)>)[]));
        }

        return matches;
    }

    /// <summary>What is said, without what the same sentence takes back.</summary>
    private IEnumerable<Match> Meant(List<Match> said)
    {
        var takenBack = said.Where(m => _lexicon.Frames[m.Owner].TakesBack).Select(TakenBack).ToHashSet();
        return said.Where(m => _lexicon.Frames[m.Owner] is { TakesBack: false } frame && (frame.Denies || !takenBack.Contains(TakenBack(m))));
    }

    // "My uncle can't walk because of MS since 1990", "my cousin has sciatica, mine is a numb back": an aside about a relative.
    private bool IsAside(Saying saying)
    {
        if (saying.Relation < 0)
        {
            return false;
        }

        var distant = Line.Has(saying.Relation, GrammarClasses.DistantRelation);
        var old = IsOld(saying, distant);
        var compared = Line.Terms.Any(t => t.Text == "mine");
        return (distant && old) || ((old || compared) && Sayings.Any(s => s.Person == Person.Me && s.Verdict.State is FindingState.Present && IsOwn(s)));
    }

    private bool IsOld(Saying saying, bool sentence)
    {
        var clause = _clauses[_clauseOf[saying.Match.Start]];
        // "And since today she can't walk" is news; a bare "since", "just" or "has had" tells nothing.
        if (_triggers.Within(clause.Start, clause.End, TriggerKind.Lately).Any(t => Line.Terms[t.End - 1].Text is not ("since" or "just" or "still" or "had")))
        {
            return false;
        }

        var start = sentence ? clause.SentenceStart : clause.Start;
        var (from, to) = (Math.Max(start, saying.Match.Start - FarthestLook), Math.Min(clause.SentenceEnd, saying.Match.End + FarthestLook));
        return _triggers.Any(from, to, TriggerKind.Lifelong) || _triggers.Any(from, to, TriggerKind.LongAgo);
    }

    private bool IsOwn(Saying saying)
    {
        var clause = _clauses[_clauseOf[saying.Match.Start]];
        for (var at = Math.Max(clause.Start, saying.Match.Start - FarthestLook); at < saying.Match.End; at++)
        {
            if (Line.Has(at, GrammarClasses.Me) || Line.Has(at, GrammarClasses.MyOwn))
            {
                return true;
            }
        }

        return false;
    }

    private (FindingId Finding, int Sentence) TakenBack(Match match) =>
        (_lexicon.Frames[match.Owner].Entry.Id, _clauses[_clauseOf[match.Start]].SentenceStart);

    private Saying Say(Match match)
    {
        var frame = _lexicon.Frames[match.Owner];
        var mention = new Mention(match.Start, match.End, match.Gaps, frame.Entry);
        var clause = _clauseOf[match.Start];
        var (person, relation) = _persons.Of(mention, clause);
        var verdict = _states.Decide(mention);
        if (frame.Denies)
        {
            verdict = verdict.State == FindingState.Present ? new Verdict(FindingState.Absent, "said to be normal") : new Verdict(FindingState.Unknown, "");
        }

        return new Saying(match, frame, mention, person, relation, verdict);
    }

    // "I'm asking for my husband", or a present trouble said of somebody by name or by "he": the talk is about that person.
    private (bool About, int Relation) Proxy()
    {
        foreach (var behalf in _triggers.Within(0, Line.Count, TriggerKind.OnBehalf))
        {
            var named = Enumerable.Range(behalf.Start, behalf.End - behalf.Start).Where(at => Line.Has(at, GrammarClasses.Relation));
            return (true, named.LastOrDefault(-1));
        }

        var theirs = Sayings.FirstOrDefault(s =>
            s.Person == Person.SomeoneElse && !s.Frame.Entry.Chronic && s.Verdict.State is FindingState.Present or FindingState.Uncertain
            && !IsToldOfRelatives(s.Match) && !IsAside(s) && !HasDied(s.Match.Start) && !IsFamily(s.Match.Start));
        return theirs is null ? (false, -1) : (true, theirs.Relation);
    }

    // "My mother had a stroke" tells of her past; "my husband had a seizure" may be happening now.
    private bool IsToldOfRelatives(Match match) =>
        _triggers.Any(match.Start, match.End, TriggerKind.NamedIllness)
        && _triggers.Any(Math.Max(_clauses[_clauseOf[match.Start]].Start, match.Start - 12), match.Start, TriggerKind.PastVerb);

    private Verdict? WholeAnswer(int start, int end)
    {
        foreach (var (kind, state) in new[]
                 {
                     (TriggerKind.AnswerNo, FindingState.Absent), (TriggerKind.AnswerYes, FindingState.Present),
                     (TriggerKind.AnswerUnsure, FindingState.Uncertain), (TriggerKind.DenyBack, FindingState.Absent),
                 })
        {
            if (_triggers.Within(start, end, kind).Any(m => m.Start == start && m.End == end))
            {
                return new Verdict(state, "the words are an answer themselves");
            }
        }

        return null;
    }

    // "legs" in "can't feel my legs": what the person says is the whole.
    private bool Covers(Saying saying, int start, int end)
    {
        if (saying.Match.Start > start || saying.Match.End < end || saying.Verdict.State == FindingState.Unknown)
        {
            return false;
        }

        if (saying.Frame.Denies)
        {
            return true;
        }

        for (var at = saying.Match.Start; at < saying.Match.End; at++)
        {
            if ((at < start || at >= end) && Line.Has(at, GrammarClasses.Negation) && !saying.Match.Gaps.Any(g => at >= g.Start && at < g.End))
            {
                return true;
            }
        }

        return false;
    }
}
