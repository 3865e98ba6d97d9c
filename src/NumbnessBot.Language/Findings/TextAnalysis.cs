using NumbnessBot.Language.Assertion;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Findings;

/// <summary>
/// One text with its clauses, what is said in it, and whose that is. It serves many texts, one after the other, and keeps its memory: a text
/// costs hardly more than what is told of it.
/// </summary>
internal sealed class TextAnalysis
{
    private readonly Lexicon _lexicon;
    private readonly MaskedWords _masks;
    private readonly PatternMatcher _triggerFits;
    private readonly PatternMatcher _sayingFits;
    private readonly ClauseTalk _clauseTalk = new();
    private readonly HashSet<(int Finding, int Clause, bool HintsOnly)> _takenBack = [];
    private readonly List<(int Start, int End)> _gaps = [];
    private readonly StateReader _states;
    private readonly TalkReader _talk;
    private readonly PersonReader _persons;
    private readonly NearestPart _parts;

    public TextAnalysis(Lexicon lexicon)
    {
        _lexicon = lexicon;
        Line = new TermLine(lexicon);
        _masks = new MaskedWords(lexicon, Line);
        Clauses = new ClauseLine(Line);
        _triggerFits = new PatternMatcher(Line, lexicon.Triggers, masked: false);
        _sayingFits = new PatternMatcher(Line, lexicon.Sayings, masked: true);
        Triggers = new TriggerLine(Line);
        _persons = new PersonReader(Line, Clauses.All);
        _parts = new NearestPart(Line);
        _states = new StateReader(Line, Clauses.All, Clauses.Of, Triggers, _clauseTalk);
        Time = new TimeReader(Line, Clauses.All, Triggers, _clauseTalk);
        _talk = new TalkReader(Line, Clauses, Triggers, _persons, Sayings);
    }

    public TermLine Line { get; }

    public ClauseLine Clauses { get; }

    public TriggerLine Triggers { get; }

    public List<Saying> Sayings { get; } = [];

    public bool AboutSomeoneElse { get; private set; }

    /// <summary>The term that names the other person, or -1.</summary>
    public int RelationTerm { get; private set; }

    public TimeReader Time { get; }

    /// <summary>Reads another text instead of the one before.</summary>
    public void Read(string text)
    {
        Line.Read(text);
        _masks.Hide();
        Clauses.Read();
        _triggerFits.Read(Clauses.Ends, Clauses.SentenceEnds);
        Triggers.Read(_triggerFits);
        _sayingFits.Read(Clauses.Ends, Clauses.SentenceEnds);
        _persons.Read();
        NoteWhatSpeaks();
        Sayings.Clear();
        foreach (var fit in _sayingFits.Fits)
        {
            if (IsMeant(fit))
            {
                Sayings.Add(Say(fit));
            }
        }

        (AboutSomeoneElse, RelationTerm) = _talk.Read();
    }

    /// <summary>The state of any stretch of terms that nothing said covers.</summary>
    public Verdict StateOf(int start, int end)
    {
        var mention = new Mention(start, end, [], null);
        var (person, relation) = _persons.Of(mention, Clauses.Of[start]);
        var verdict = _states.Decide(mention);
        return relation >= 0 && !AboutSomeoneElse && !_talk.OwnMatter && verdict.State is FindingState.Present or FindingState.Uncertain && _persons.Words.TellsOfNow(relation)
            ? verdict
            : For(person, relation, start, verdict);
    }

    /// <summary>The state of a saying for the person the conversation is about.</summary>
    public Verdict StateOf(Saying saying) => For(saying.Person, saying.Relation, saying.Start, saying.Verdict);

    private Verdict For(Person person, int relation, int term, Verdict verdict)
    {
        var other = relation >= 0 ? !_persons.Words.IsSubjectOfNote(relation) : _talk.OwnMatter;
        if (person == Person.SomeoneElse && ((other && (!AboutSomeoneElse || (RelationTerm >= 0 && relation >= 0 && Differs(relation)))) || _talk.HasDied(term)))
        {
            return new Verdict(FindingState.Other, "said of somebody whom the conversation is not about");
        }

        return _talk.IsFamily(term) ? new Verdict(FindingState.Other, "said of the family") : verdict;
    }

    private bool Differs(int relation) => Line.Terms[relation].Number != Line.Terms[RelationTerm].Number;

    // Which clauses tell of anything, and in which clauses what is taken back.
    private void NoteWhatSpeaks()
    {
        _clauseTalk.Begin(Clauses.All.Count);
        _takenBack.Clear();
        foreach (var fit in _sayingFits.Fits)
        {
            var frame = FrameOf(fit);
            var at = _sayingFits.Place(fit, 0).Start;
            if (frame is { Entry.Course: false, TakesBack: false, Hints: false })
            {
                _clauseTalk.Add(Clauses.Of[at], frame.Entry, frame.Denies);
            }

            if (frame.TakesBack)
            {
                for (var clause = Clauses.Of[at]; clause <= Clauses.Of[_sayingFits.Place(fit, _sayingFits.Index.ElementsOf(fit.Pattern).Length - 1).End - 1]; clause++)
                {
                    _takenBack.Add((frame.Finding, clause, frame.TakesBackHints));
                }
            }
        }
    }

    private bool IsMeant(Fit fit)
    {
        var frame = FrameOf(fit);
        return !frame.TakesBack
            && !IsOfAnotherPart(fit)
            && (frame.Denies || _takenBack.Count == 0 || !IsTakenBack(frame, Clauses.Of[_sayingFits.Place(fit, 0).Start]));
    }

    private bool IsTakenBack(CompiledFrame frame, int clause) =>
        _takenBack.Contains((frame.Finding, clause, false)) || (frame.Hints && _takenBack.Contains((frame.Finding, clause, true)));

    // "My leg at night, and the back is numb", "weeing is fine, but my leg is numb": the feeling is that of the part right by it.
    private bool IsOfAnotherPart(Fit fit)
    {
        var first = _sayingFits.Place(fit, 0).Start;
        var others = FrameOf(fit) is { OfLimbs: false, Entry.Course: false };
        for (var i = 1; i < _sayingFits.Index.ElementsOf(fit.Pattern).Length; i++)
        {
            var (start, end) = _sayingFits.Place(fit, i - 1);
            var (next, nextEnd) = _sayingFits.Place(fit, i);
            if (next <= end)
            {
                continue;
            }

            var felt = !Line.Has(next, GrammarClasses.BodyPart);
            if ((felt && Line.Has(start, GrammarClasses.BodyPart) && _parts.StandsBefore(end, next))
                || (others && _parts.HasItsOwn(start, end, next))
                || (others && felt && (Line.Has(first, GrammarClasses.BodyPart) || !Line.Has(first, GrammarClasses.Negation | GrammarClasses.Predicate)) && _parts.StandsBehind(end, next, nextEnd)))
            {
                return true;
            }
        }

        return false;
    }

    private CompiledFrame FrameOf(Fit fit) => _lexicon.Frames[_lexicon.Sayings.OwnerOf(fit.Pattern)];

    private Saying Say(Fit fit)
    {
        var frame = FrameOf(fit);
        var mention = MentionOf(fit, frame.Entry);
        var (person, relation) = _persons.Of(mention, Clauses.Of[mention.Start]);
        var verdict = _states.Decide(mention);
        if (frame.Denies)
        {
            verdict = verdict.State == FindingState.Present ? new Verdict(FindingState.Absent, "said to be normal") : new Verdict(FindingState.Unknown, "");
        }

        else if (frame.Hints)
        {
            verdict = verdict.State is FindingState.Present or FindingState.Uncertain
                ? new Verdict(FindingState.Hypothetical, "hinted at") : new Verdict(FindingState.Unknown, "");
        }

        return new Saying(frame, mention, person, relation, verdict);
    }

    private Mention MentionOf(Fit fit, FindingEntry entry)
    {
        _gaps.Clear();
        var (start, end) = _sayingFits.Place(fit, 0);
        for (var i = 1; i < _lexicon.Sayings.ElementsOf(fit.Pattern).Length; i++)
        {
            var (from, to) = _sayingFits.Place(fit, i);
            if (from > end)
            {
                _gaps.Add((end, from));
            }

            end = to;
        }

        return new Mention(start, end, _gaps.Count == 0 ? [] : [.. _gaps], entry);
    }
}
