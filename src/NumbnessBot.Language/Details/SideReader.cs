using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>
/// Reads a side of the back that is said by itself: "the right side, not the left". Only an utterance of nothing but such words counts, for
/// a leg, a hand and a face have sides too, and "right" mostly means yes.
/// </summary>
internal sealed class SideReader
{
    private readonly WordSet _words;
    private readonly Phrasebook<bool> _signs;

    public SideReader(DetailWords words)
    {
        _words = new(words.Lists[DetailWord.SideAlone]);
        _signs = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.SideSigns])]);
        Sides = new Phrasebook<string>(words.Answers.GetValueOrDefault(Attributes.Side.Value, []).OrderBy(v => v.Key, StringComparer.Ordinal));
    }

    /// <summary>How each side is called.</summary>
    public Phrasebook<string> Sides { get; }

    /// <summary>Whether the utterance speaks of a side and of nothing else.</summary>
    public bool Says(Passage passage)
    {
        var signed = false;
        for (var at = 0; at < passage.Count; at++)
        {
            if (!passage[at].IsMark && !_words.Has(passage, at))
            {
                return false;
            }

            signed |= _signs.Longest(passage, at) is not null;
        }

        return signed;
    }
}
