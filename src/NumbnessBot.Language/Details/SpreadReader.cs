using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>Reads where the trouble spreads: a word of spreading and, within a few words, a part of the body.</summary>
internal sealed class SpreadReader
{
    private const int Reach = 9;

    private readonly Phrasebook<bool> _spread;
    private readonly Phrasebook<bool> _none;
    private readonly Phrasebook<bool> _stop;
    private readonly Phrasebook<string> _targets;

    public SpreadReader(DetailWords words)
    {
        _spread = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.Spread])]);
        _none = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.SpreadNone])]);
        _stop = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.SpreadStop])]);
        _targets = new Phrasebook<string>(words.SpreadTargets);
    }

    public List<(string Value, int At, int Count)> Find(Passage passage)
    {
        var found = new List<(string, int, int)>();
        for (var at = 0; at < passage.Count;)
        {
            if (_none.Longest(passage, at) is { } none)
            {
                if (Targets(passage, at + none.Count).IsEmpty)
                {
                    found.Add(("none", at, none.Count));
                }

                at += none.Count + Reach;
            }
            else if (_spread.Longest(passage, at) is { } spread)
            {
                foreach (var (value, target, count) in Targets(passage, at + spread.Count))
                {
                    found.Add((value, at, target + count - at));
                }

                at += spread.Count;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private ImmutableArray<(string Value, int At, int Count)> Targets(Passage passage, int from)
    {
        var targets = ImmutableArray.CreateBuilder<(string, int, int)>();
        for (var at = from; at < Math.Min(passage.Count, from + Reach);)
        {
            var target = _targets.Longest(passage, at);
            if (target is null && (passage[at].IsMark || (targets.Count == 0 && _stop.Longest(passage, at) is not null)))
            {
                break;
            }

            if (target is { } hit)
            {
                targets.Add((hit.Value, at, hit.Count));
            }

            at += target?.Count ?? 1;
        }

        return targets.ToImmutable();
    }
}
