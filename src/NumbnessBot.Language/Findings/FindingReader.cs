using NumbnessBot.Language.Findings;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>
/// Reads any text for all findings of a lexicon and their states. Never throws on what a person types; the work grows with the length of the
/// text. Safe for many threads.
/// </summary>
public sealed class FindingReader(Lexicon lexicon)
{
    public Reading Read(string text) => Read(text, out _);

    /// <summary>The state of a stretch of text, whatever words it holds; <see cref="FindingState.Unknown"/> where there are none.</summary>
    /// <param name="text">The whole text, which decides.</param>
    /// <param name="start">First UTF-16 unit; places outside the text are cut off.</param>
    /// <param name="length">Number of UTF-16 units.</param>
    public FindingState StateOf(string text, int start, int length)
    {
        var analysis = new TextAnalysis(lexicon, text);
        var end = (long)start + length;
        var (first, last) = (-1, -1);
        for (var at = 0; at < analysis.Line.Count; at++)
        {
            var term = analysis.Line.Terms[at];
            if (term.Start < end && term.End > start && !term.IsMark)
            {
                first = first < 0 ? at : first;
                last = at;
            }
        }

        return first < 0 ? FindingState.Unknown : analysis.StateOf(first, last + 1).State;
    }

    /// <summary>Reads and counts the work done, so that a test can hold it to be linear.</summary>
    internal Reading Read(string text, out long steps)
    {
        var analysis = new TextAnalysis(lexicon, text);
        steps = analysis.Line.Steps;
        var best = new SortedDictionary<FindingId, ReadFinding>();
        foreach (var saying in analysis.Sayings)
        {
            var verdict = analysis.StateOf(saying);
            var id = saying.Frame.Entry.Id;
            if (verdict.State == FindingState.Unknown)
            {
                continue;
            }

            Keep(best, Finding(analysis, saying, id, verdict.State, verdict.Why));
            if (saying.Frame.Entry.ResolvesTo is { } passed && verdict.State == FindingState.Past
                && analysis.Time.Resolved(saying.Mention, analysis.ClauseOf(saying.Match.Start)) is not null)
            {
                Keep(best, Finding(analysis, saying, passed, FindingState.Present, $"'{id}' came and passed"));
            }
        }

        var about = analysis.AboutSomeoneElse;
        var relation = about && analysis.RelationTerm >= 0 ? analysis.Line.Terms[analysis.RelationTerm] : (Term?)null;
        return new Reading(text, [.. best.Values], about, relation is { } r ? text[r.Start..r.End] : null);
    }

    private static ReadFinding Finding(TextAnalysis analysis, Saying saying, FindingId id, FindingState state, string why)
    {
        var start = analysis.Line.Terms[saying.Match.Start].Start;
        var end = analysis.Line.Terms[saying.Match.End - 1].End;
        return new ReadFinding(id, state, start, end - start, saying.Frame.Name, why);
    }

    private static void Keep(SortedDictionary<FindingId, ReadFinding> best, ReadFinding finding)
    {
        if (!best.TryGetValue(finding.Id, out var known) || StateOrder.Of(finding.State) < StateOrder.Of(known.State))
        {
            best[finding.Id] = finding;
        }
    }
}
