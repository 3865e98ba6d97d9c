using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Findings;

/// <summary>Where a piece of a text fills the slots of a pattern index: for each slot its places, in order.</summary>
internal sealed class SlotFills(TermLine line, PatternIndex index, bool masked)
{
    private readonly int[] _first = new int[index.SlotCount];
    private readonly int[] _last = new int[index.SlotCount];
    private readonly int[] _readIn = new int[index.SlotCount];
    private readonly List<int> _filled = [];
    private readonly List<Fill> _fills = [];
    private int _reading;

    /// <summary>The slots that are filled anywhere in the piece.</summary>
    public List<int> Filled => _filled;

    public Fill this[int fill] => _fills[fill];

    /// <summary>Reads the piece of the text from one place to another.</summary>
    public void Read(int start, int end)
    {
        _reading++;
        _filled.Clear();
        _fills.Clear();
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

            if (line.Terms[at].Kind == WordKind.Number)
            {
                Add(index.NumberSlot, at, at + 1);
            }
        }

        line.Steps += _fills.Count;
    }

    public bool Has(int slot) => _readIn[slot] == _reading;

    /// <summary>The first place of a slot, as a number for the indexer; -1 for none.</summary>
    public int FirstOf(int slot) => Has(slot) ? _first[slot] : -1;

    private void Add(int slot, int start, int end)
    {
        var fill = _fills.Count;
        _fills.Add(new Fill(start, end));
        if (_readIn[slot] != _reading)
        {
            _readIn[slot] = _reading;
            _first[slot] = fill;
            _filled.Add(slot);
        }
        else
        {
            _fills[_last[slot]] = _fills[_last[slot]] with { Next = fill };
        }

        _last[slot] = fill;
    }

    /// <summary>One place of a slot: terms [Start, End), and the number of the slot's next place or -1.</summary>
    internal readonly record struct Fill(int Start, int End, int Next = -1);
}
