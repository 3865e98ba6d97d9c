using NumbnessBot.Language.Text;

namespace NumbnessBot.Language.Findings;

/// <summary>
/// Answers in one step whether the words between two slots of a pattern may stand there: fillers and most marks are free, other words count, and
/// some end every gap.
/// </summary>
internal sealed class GapTable
{
    private int[] _counted = new int[65];
    private int[] _nextStop = new int[65];
    private int[] _nextOwner = new int[65];

    public void Read(TermLine line)
    {
        if (_counted.Length <= line.Count)
        {
            var room = Math.Max(line.Count + 1, _counted.Length * 2);
            (_counted, _nextStop, _nextOwner) = (new int[room], new int[room], new int[room]);
        }

        _counted[0] = 0;
        for (var at = 0; at < line.Count; at++)
        {
            _counted[at + 1] = _counted[at] + (IsFree(line, at) ? 0 : 1);
        }

        _nextStop[line.Count] = _nextOwner[line.Count] = int.MaxValue;
        for (var at = line.Count - 1; at >= 0; at--)
        {
            _nextStop[at] = _counted[at + 1] > _counted[at] && line.Has(at, GrammarClasses.GapStop) ? at : _nextStop[at + 1];
            _nextOwner[at] = line.Has(at, GrammarClasses.MyOwn) ? at : _nextOwner[at + 1];
        }
    }

    /// <summary>Whether the slot <paramref name="wanted"/> may begin at <paramref name="to"/> when the one before ended at <paramref name="from"/>.</summary>
    /// <remarks>Once it may not, it may not further on either.</remarks>
    public bool Allows(in SlotWanted wanted, int from, int to, bool wholeSentence) =>
        _counted[to] - _counted[from] <= wanted.Gap
        && (wholeSentence || _nextStop[from] >= to)
        && (!wanted.Masked || _nextOwner[from] >= to);

    private static bool IsFree(TermLine line, int at) =>
        line.Fillers[at] || line.Terms[at] is { Kind: WordKind.Mark, Text: not (":" or "=") };
}
