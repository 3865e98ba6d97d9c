using NumbnessBot.Language.Assertion;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Findings;

/// <summary>All that one reading at a time needs; its memory serves the next.</summary>
internal sealed class ReadingRoom
{
    private readonly TextAnalysis _analysis;
    private readonly SpanReader _spans;
    private readonly FoundList _found;

    public ReadingRoom(Lexicon lexicon)
    {
        _analysis = new TextAnalysis(lexicon);
        _spans = new SpanReader(_analysis);
        _found = new FoundList(lexicon);
    }

    /// <summary>How long the text was.</summary>
    public int Terms => _analysis.Line.Count;

    /// <summary>How much work the text was.</summary>
    public long Steps => _analysis.Line.Steps;

    public FindingState StateOf(string text, long start, long end)
    {
        _analysis.Read(text);
        return _spans.Read(start, end);
    }

    public Reading Read(string text)
    {
        _analysis.Read(text);
        foreach (var saying in _analysis.Sayings)
        {
            var verdict = _analysis.StateOf(saying);
            if (verdict.State == FindingState.Unknown)
            {
                continue;
            }

            _found.Add(saying.Frame.Finding, saying, verdict);
            if (saying.Frame.Passed >= 0 && verdict.State == FindingState.Past
                && _analysis.Time.Resolved(saying.Mention, _analysis.Clauses.Of[saying.Start]) is not null)
            {
                _found.Add(saying.Frame.Passed, saying, new Verdict(FindingState.Present, $"'{saying.Frame.Entry.Id.Value}' came and passed"));
            }
        }

        return new Reading(text, _found.Take(_analysis.Line), _analysis.AboutSomeoneElse, Relation(text));
    }

    private string? Relation(string text) =>
        _analysis is { AboutSomeoneElse: true, RelationTerm: >= 0 and var at } && _analysis.Line.Terms[at] is var term ? text[term.Start..term.End] : null;
}
