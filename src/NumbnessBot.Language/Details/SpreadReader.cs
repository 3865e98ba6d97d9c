using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>Reads where the trouble spreads: a word of spreading and, within a few words, a part of the body.</summary>
internal sealed class SpreadReader
{
    private const int Reach = 9;
    private const int DenialReach = 3;

    private readonly Phrasebook<bool> _spread;
    private readonly Phrasebook<bool> _none;
    private readonly Phrasebook<bool> _stop;
    private readonly Phrasebook<string> _targets;
    private readonly WordSet _denied;

    public SpreadReader(DetailWords words)
    {
        _spread = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.Spread])]);
        _none = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.SpreadNone])]);
        _stop = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.SpreadStop])]);
        _targets = new Phrasebook<string>(words.SpreadTargets);
        _denied = new WordSet(words.Lists[DetailWord.SpreadDenied]);
    }

    public void Find(Passage passage, FoundDetails found)
    {
        for (var at = 0; at < passage.Count;)
        {
            if (_none.Longest(passage, at) is { } none)
            {
                if (Targets(passage, at, at + none.Count, null) == 0)
                {
                    found.Add(Attributes.SpreadTo, "none", at, none.Count);
                }

                at += none.Count + Reach;
            }
            else if (_spread.Longest(passage, at) is { } spread)
            {
                Targets(passage, at, at + spread.Count, IsDenied(passage, at) ? null : found);
                at += spread.Count;
            }
            else
            {
                at++;
            }
        }
    }

    private bool IsDenied(Passage passage, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - DenialReach) && !passage[before].IsMark; before--)
        {
            if (_denied.Has(passage, before))
            {
                return true;
            }
        }

        return false;
    }

    private int Targets(Passage passage, int start, int from, FoundDetails? found)
    {
        var targets = 0;
        for (var at = from; at < Math.Min(passage.Count, from + Reach);)
        {
            var target = _targets.Longest(passage, at);
            if (target is null && (passage[at].IsMark || (targets == 0 && _stop.Longest(passage, at) is not null)))
            {
                break;
            }

            if (target is { } hit)
            {
                targets++;
                found?.Add(Attributes.SpreadTo, hit.Value, start, at + hit.Count - start);
            }

            at += target?.Count ?? 1;
        }

        return targets;
    }
}
