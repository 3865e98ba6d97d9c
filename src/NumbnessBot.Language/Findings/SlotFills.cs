using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Findings;

/// <summary>Where a piece of a text fills the slots of a pattern index: for each slot its places, in order.</summary>
internal sealed class SlotFills(TermLine line, PatternIndex index, bool masked)
{
    private readonly Places[] _places = new Places[index.SlotCount];
    private readonly List<int> _filled = [];
    private Fill[] _fills = new Fill[256];
    private int _count;
    private int _reading;

    /// <summary>The slots that are filled anywhere in the piece.</summary>
    public List<int> Filled => _filled;

    public ref readonly Fill this[int fill] => ref _fills[fill];

    /// <summary>Reads the piece of the text from one place to another.</summary>
    public void Read(int start, int end)
    {
        _reading++;
        _count = 0;
        _filled.Clear();
        for (var at = start; at < end; at++)
        {
            var mayHide = masked && line.IsMasked(at);
            foreach (var phrase in line.PhrasesAt(at))
            {
                if (phrase.End <= end && !(mayHide && line.IsHidden(at, phrase.End)))
                {
                    foreach (var slot in index.SlotsOf(phrase.Node))
                    {
                        Add(slot, at, phrase.End);
                    }
                }
            }

            if (line.Terms[at].Kind == WordKind.Number && double.IsFinite(line.Terms[at].Value))
            {
                Add(index.NumberSlot, at, at + 1);
            }
        }

        line.Steps += _count;
    }

    public bool Has(int slot) => _places[slot].Reading == _reading;

    /// <summary>The first place of a slot, as a number for the indexer; -1 for none.</summary>
    public int FirstOf(int slot) => _places[slot] is var places && places.Reading == _reading ? places.First : -1;

    private void Add(int slot, int start, int end)
    {
        if (_count == _fills.Length)
        {
            Array.Resize(ref _fills, _count * 2);
        }

        ref var places = ref _places[slot];
        if (places.Reading == _reading)
        {
            _fills[places.Last].Next = _count;
            places.Last = _count;
        }
        else
        {
            places = new Places { Reading = _reading, First = _count, Last = _count };
            _filled.Add(slot);
        }

        _fills[_count++] = new Fill { Start = start, End = end, Next = -1 };
    }

    /// <summary>One place of a slot: terms [Start, End), and the number of the slot's next place or -1.</summary>
    internal struct Fill
    {
        public int Start;
        public int End;
        public int Next;
    }

    // Valid only for the reading it was noted in, so that nothing needs to be wiped between two.
    private struct Places
    {
        public int Reading;
        public int First;
        public int Last;
    }
}
