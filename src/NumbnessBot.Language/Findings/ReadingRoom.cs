using NumbnessBot.Language.Assertion;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Findings;

/// <summary>All that one reading at a time needs; its memory serves the next.</summary>
internal sealed class ReadingRoom
{
    private readonly Lexicon _lexicon;
    private readonly TextAnalysis _analysis;
    private readonly SpanReader _spans;
    private readonly FoundList _found;

    public ReadingRoom(Lexicon lexicon)
    {
        _lexicon = lexicon;
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
        _analysis is { AboutSomeoneElse: true, RelationTerm: >= 0 and var at } && _analysis.Line.Terms[at] is var term ? Owner(text[term.Start..term.End], at) : null;

    // "My dad's back", "my dads back" are about the dad; "my kids are numb" is about several.
    private string Owner(string said, int at)
    {
        if (said.Length < 3 || said[^1] is not ('s' or 'S'))
        {
            return said;
        }

        var stem = said[..^1].TrimEnd('\'', '’');
        var owns = stem.Length < said.Length - 1 || (at + 1 < _analysis.Line.Count && !_analysis.Line.Terms[at + 1].IsMark && !_analysis.Line.Has(at + 1, GrammarClasses.Verb));
        return owns && _lexicon.Known(stem.ToLowerInvariant()) is { } word && _lexicon.GrammarOf(word.Number).HasFlag(GrammarClasses.Relation) ? stem : said;
    }
}
