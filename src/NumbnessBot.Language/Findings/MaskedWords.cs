using System.Runtime.InteropServices;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Findings;

/// <summary>Hides words that mean something else in their phrase ("[back] of my leg").</summary>
internal sealed class MaskedWords(Lexicon lexicon, TermLine line)
{
    private readonly PatternMatcher _matcher = new(line, lexicon.Masks, masked: false);
    private readonly List<int> _ends = [];
    private readonly List<int> _hidden = [];

    public void Hide()
    {
        CollectionsMarshal.SetCount(_ends, line.Count);
        for (int at = line.Count - 1, end = line.Count; at >= 0; at--)
        {
            end = line.Terms[at] is { Kind: WordKind.Mark, Text: "." or "!" or "?" or ";" or "\n" } ? at : end;
            _ends[at] = end;
        }

        _matcher.Read(_ends, _ends);
        _hidden.Clear();
        foreach (var fit in _matcher.Fits)
        {
            var elements = lexicon.Masks.ElementsOf(fit.Pattern);
            for (var i = 0; i < elements.Length; i++)
            {
                var (start, end) = _matcher.Place(fit, i);
                for (var at = start; at < end && elements[i].Masked; at++)
                {
                    _hidden.Add(at);
                }
            }
        }

        line.Mask(_hidden);
    }
}
