using NumbnessBot.Language.Findings;
using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Assertion;

/// <summary>Tells what is over from what is so now. What was in the past counts for some findings ("I had breast cancer").</summary>
internal sealed class TimeReader(TermLine line, IReadOnlyList<Clause> clauses, TriggerLine triggers, IReadOnlyList<bool> clauseSpeaks)
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
        var lately = triggers.Any(Math.Max(clause.SentenceStart, mention.Start - FarthestLook), Math.Min(clause.SentenceEnd, mention.End + FarthestLook), TriggerKind.Lately);
        var lasting = triggers.Any(mention.End, to, TriggerKind.Lasting);
        if (!lately && triggers.Within(EarlierStart(from, clauseNumber), to, TriggerKind.LongAgo).FirstOrDefault() is { } longAgo)
        {
            return Past(longAgo, "long ago by");
        }

        foreach (var usedTo in triggers.Beginning(from, mention.Start, TriggerKind.Past))
        {
            if (usedTo.End < mention.End)
            {
                return Past(usedTo, "put into the past by");
            }
        }

        var had = triggers.Within(Math.Max(from, mention.Start - 6), mention.Start, TriggerKind.PastVerb).LastOrDefault();
        var course = mention.Entry is { Course: true };
        if (past == PastMeaning.Over && !course && !lately && !lasting && had is not null && Words(had.End, mention.Start) <= 2 && !HasMark(had.End, mention.Start))
        {
            return Past(had, "put into the past by");
        }

        // An event stays one when it is over; a sign that came and went is past; "gone when I move" tells how a trouble goes.
        var passes = (past == PastMeaning.Over && !course) || mention.Entry?.ResolvesTo is not null;
        return passes && Resolved(mention, clauseNumber) is { } gone ? Past(gone, "ended by") : null;
    }

    // "Years ago I passed out", "when I was pregnant in 2009 I leaked": the time stands before the subject, as a piece of its own.
    private int EarlierStart(int from, int clauseNumber) =>
        clauseNumber > 0 && (!clauseSpeaks[clauseNumber - 1] || line.Terms[clauses[clauseNumber - 1].Start].Text is "when") && clauses[clauseNumber - 1].SentenceStart == clauses[clauseNumber].SentenceStart
            ? Math.Max(clauses[clauseNumber - 1].Start, from - FarthestLook)
            : from;

    /// <summary>The words that say it came and passed, in the same clause or in one right behind that says nothing else.</summary>
    public Match? Resolved(Mention mention, int clauseNumber)
    {
        var end = clauses[clauseNumber].End;
        for (var next = clauseNumber + 1; next < clauses.Count && next <= clauseNumber + 2 && !clauseSpeaks[next]; next++)
        {
            end = clauses[next].End;
        }

        if (IsGone(mention.End) is { } ended)
        {
            return ended;
        }

        var gone = triggers.Within(mention.End, Math.Min(end, mention.End + FarthestLook), TriggerKind.Resolved).FirstOrDefault();
        return gone is not null && !triggers.Any(gone.End, Math.Min(gone.End + 12, line.Count), TriggerKind.Returns) ? gone : null;
    }

    // "My headache's gone." says no more.
    private Match? IsGone(int at)
    {
        while (at < line.Count && line.Fillers[at])
        {
            at++;
        }

        return at < line.Count && line.Terms[at].Text == "gone" && (at + 1 == line.Count || line.Terms[at + 1].IsMark)
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
