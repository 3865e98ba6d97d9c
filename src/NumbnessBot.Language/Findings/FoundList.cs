using System.Collections.Immutable;
using NumbnessBot.Language.Assertion;

namespace NumbnessBot.Language.Findings;

/// <summary>The findings of a text, each once: of several sayings the one that calls for most care, then the first.</summary>
internal sealed class FoundList(Lexicon lexicon)
{
    private readonly Found?[] _best = new Found?[lexicon.Ids.Length];
    private int _count;

    public void Add(int finding, Saying saying, Verdict verdict)
    {
        var known = _best[finding];
        if (known is null || StateOrder.Of(verdict.State) < StateOrder.Of(known.Value.Verdict.State))
        {
            _count += known is null ? 1 : 0;
            _best[finding] = new Found(saying, verdict);
        }
    }

    /// <summary>Hands the findings over by their ids, and forgets them.</summary>
    public ImmutableArray<ReadFinding> Take(TermLine line)
    {
        var findings = ImmutableArray.CreateBuilder<ReadFinding>(_count);
        for (var i = 0; i < _best.Length && findings.Count < _count; i++)
        {
            if (_best[i] is { } found)
            {
                var start = line.Terms[found.Saying.Start].Start;
                var end = line.Terms[found.Saying.End - 1].End;
                findings.Add(new ReadFinding(lexicon.Ids[i], found.Verdict.State, start, end - start, found.Saying.Frame.Name, found.Verdict.Why.In(line))
                {
                    IsHint = found.Saying.Frame.Hints,
                    IsHistory = found.Saying.Frame.Entry is { Past: PastMeaning.Holds, Course: false },
                });
                _best[i] = null;
            }
        }

        _count = 0;
        return findings.MoveToImmutable();
    }

    private readonly record struct Found(Saying Saying, Verdict Verdict);
}
