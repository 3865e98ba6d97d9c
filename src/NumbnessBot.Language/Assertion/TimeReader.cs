using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Assertion;

/// <summary>Tells what is over from what is so now. What was in the past counts for some findings ("I had breast cancer").</summary>
internal sealed class TimeReader(TermLine line, IReadOnlyList<Clause> clauses, TriggerLine triggers, ClauseTalk talk)
{
    private const int FarthestLook = 60;

    public Verdict? Read(Mention mention, int from, int clauseNumber)
    {
        var past = mention.Entry?.Past ?? PastMeaning.Over;
        if (past == PastMeaning.Holds)
        {
            return null;
        }

        var clause = clauses[clauseNumber];
        var to = Math.Min(clause.End, mention.End + FarthestLook);
        var lately = IsLately(Math.Max(clause.SentenceStart, mention.Start - FarthestLook), Math.Min(clause.SentenceEnd, mention.End + FarthestLook));
        var lasting = triggers.Any(mention.End, to, TriggerKind.Lasting);
        if (triggers.Within(EarlierStart(from, clauseNumber), to, TriggerKind.LongAgo).FirstOrDefault() is { } longAgo && !IsYearOfAnother(longAgo, mention)
            && (!lately || IsEventOf(longAgo, mention, past)))
        {
            return Past(longAgo, "long ago by");
        }

        foreach (var usedTo in triggers.Beginning(from, mention.Start, TriggerKind.Past))
        {
            if (usedTo.End < mention.End && !triggers.Any(usedTo.End, mention.Start, TriggerKind.Lately))
            {
                return Past(usedTo, "put into the past by");
            }
        }

        foreach (var (start, end) in mention.Gaps)
        {
            if (!lately && triggers.Within(start, end, TriggerKind.Past).FirstOrDefault() is { } usedTo)
            {
                return Past(usedTo, "put into the past by");
            }
        }

        var had = triggers.Within(Math.Max(from, mention.Start - 6), mention.Start, TriggerKind.PastVerb).LastOrDefault();
        var course = mention.Entry is { Course: true };
        if ((past == PastMeaning.Over || mention.Entry is { Chronic: true }) && !course && !lately && !lasting && had is not null && Words(had.End, mention.Start) <= 2 && !HasMark(had.End, mention.Start))
        {
            return Past(had, "put into the past by");
        }

        // An event stays one when it is over; a sign that came and went is past; "gone when I move" tells how a trouble goes.
        var passes = (past == PastMeaning.Over && !course) || mention.Entry?.ResolvesTo is not null;
        return passes && Resolved(mention, clauseNumber) is { } gone ? Past(gone, "ended by") : null;
    }

    // "An epidural nine years ago and ever since a numb patch": what is so since then does not make the event a new one.
    private bool IsEventOf(Match longAgo, Mention mention, PastMeaning past) =>
        past == PastMeaning.Recent && longAgo.Start >= mention.End && Words(mention.End, longAgo.Start) <= 3 && !HasMark(mention.End, longAgo.Start)
        && !IsLately(mention.Start, longAgo.Start);

    // "Years ago I passed out", "when I was pregnant in 2009 I leaked": the time stands before the subject, as a piece of its own.
    private int EarlierStart(int from, int clauseNumber) =>
        clauseNumber > 0 && (!talk.Speaks(clauseNumber - 1) || line.Is(clauses[clauseNumber - 1].Start, CueWords.When)) && clauses[clauseNumber - 1].SentenceStart == clauses[clauseNumber].SentenceStart
            ? Math.Max(clauses[clauseNumber - 1].Start, from - FarthestLook)
            : from;

    /// <summary>The words that say it came and passed, in the same clause or in one right behind that says nothing else.</summary>
    public Match? Resolved(Mention mention, int clauseNumber)
    {
        // "I used to be able to stop" names what is lost.
        if (HoldsUsedTo(mention))
        {
            return null;
        }

        var end = clauses[clauseNumber].End;
        for (var next = clauseNumber + 1; next < clauses.Count && next <= clauseNumber + 2 && !talk.SpeaksOfMore(next, mention.Entry); next++)
        {
            end = clauses[next].End;
        }

        if (IsGone(mention.End) is { } ended)
        {
            return ended;
        }

        var gone = triggers.Within(mention.End, Math.Min(end, mention.End + FarthestLook), TriggerKind.Resolved).FirstOrDefault();
        return gone is not null && !IsHabit(clauses[clauseNumber].Start, gone.Start) && !IsOfAnother(mention, gone, clauses[clauseNumber].End) && !triggers.Any(gone.End, Math.Min(gone.End + 12, line.Count), TriggerKind.Returns) ? gone : null;
    }

    // "Hypertension, DVT 2014": a bare year belongs to what stands right before it.
    private bool IsYearOfAnother(Match longAgo, Mention mention) =>
        line.Terms[longAgo.Start].Kind == WordKind.Number && longAgo.Start > mention.End && longAgo.End - longAgo.Start <= 2 && HasMark(mention.End, longAgo.Start);

    // "Ever since", "nothing since." and "never again" tell nothing of now.
    private bool IsLately(int start, int end)
    {
        foreach (var lately in triggers.Within(start, end, TriggerKind.Lately))
        {
            if (line.Is(lately.Start, CueWords.Again) && lately.Start > start && line.Has(lately.Start - 1, GrammarClasses.Negation))
            {
                continue;
            }

            if (!line.Is(lately.End - 1, CueWords.Since)
                || (lately.End < end && !line.Terms[lately.End].IsMark && !line.Has(lately.End, GrammarClasses.Joiner | GrammarClasses.Contrast)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldsUsedTo(Mention mention)
    {
        for (var at = mention.Start; at < mention.End - 1; at++)
        {
            if (line.Is(at, CueWords.Used) && line.Is(at + 1, CueWords.To))
            {
                return true;
            }
        }

        return false;
    }

    // "Aches by four every shift, gone after a sleep" goes on.
    private bool IsHabit(int start, int end)
    {
        for (var at = Math.Max(start, end - FarthestLook); at < end; at++)
        {
            if (line.Is(at, CueWords.EachTime))
            {
                return true;
            }
        }

        return false;
    }

    // "The foot drops. The pain has gone": another thing is over.
    private bool IsOfAnother(Mention mention, Match gone, int clauseEnd)
    {
        for (var at = Math.Max(mention.End, clauseEnd); at < gone.Start; at++)
        {
            if (line.Has(at, GrammarClasses.SymptomNoun) && !IsNamed(mention, at))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNamed(Mention mention, int term)
    {
        for (var at = mention.Start; at < mention.End; at++)
        {
            if (line.Terms[at].Number == line.Terms[term].Number)
            {
                return true;
            }
        }

        return false;
    }

    // "My headache's gone." says no more.
    private Match? IsGone(int at)
    {
        while (at < line.Count && line.Fillers[at])
        {
            at++;
        }

        return at < line.Count && line.Is(at, CueWords.Gone) && (at + 1 == line.Count || line.Terms[at + 1].IsMark)
            ? new Match((int)TriggerKind.Resolved, at, at + 1)
            : null;
    }

    private static Verdict Past(Match by, string how) => new(FindingState.Past, $"{how} '{by}'");

    private bool HasMark(int start, int end)
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

    private int Words(int start, int end)
    {
        var words = 0;
        for (var at = start; at < end; at++)
        {
            words += line.Fillers[at] || line.Terms[at].IsMark ? 0 : 1;
        }

        return words;
    }
}
