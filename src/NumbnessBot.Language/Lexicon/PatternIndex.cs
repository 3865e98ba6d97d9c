namespace NumbnessBot.Language;

/// <summary>
/// Patterns of one use, by the slot that must be there for them to fit. A pattern stands under one slot only, its anchor: the one that texts
/// hold most rarely, so that a text is held against few patterns beyond those that fit it.
/// </summary>
internal sealed class PatternIndex
{
    /// <summary>What the parser writes for a slot of numbers.</summary>
    public const int Number = -1;
    private readonly Pattern[] _patterns;
    private readonly int[] _firstAnchored;
    private readonly int[] _anchored;
    private readonly int[] _firstSlot;
    private readonly int[] _slots;

    /// <param name="patterns">The patterns, over slots that are numbered from 0 with numbers last.</param>
    /// <param name="slotsOfNode">For each node of the phrase tree the slots that its phrase fills, in the order in which patterns are to be tried.</param>
    /// <param name="slotCount">How many slots there are, with the one for numbers.</param>
    public PatternIndex(Pattern[] patterns, IReadOnlyList<int[]> slotsOfNode, int slotCount)
    {
        _patterns = patterns;
        SlotCount = slotCount;
        (_firstSlot, _slots) = Flat(slotsOfNode);
        var anchors = Anchors(patterns, slotsOfNode, slotCount);
        (_firstAnchored, _anchored) = Flat([.. anchors.Select(list => list.ToArray())]);
    }

    public int SlotCount { get; }

    /// <summary>The slot that every number fills.</summary>
    public int NumberSlot => SlotCount - 1;

    public Pattern this[int pattern] => _patterns[pattern];

    /// <summary>The slots that the phrase at a node of the phrase tree fills.</summary>
    public ReadOnlySpan<int> SlotsOf(int node) => _slots.AsSpan(_firstSlot[node].._firstSlot[node + 1]);

    /// <summary>The patterns whose anchor a slot is.</summary>
    public ReadOnlySpan<int> AnchoredBy(int slot) => _anchored.AsSpan(_firstAnchored[slot].._firstAnchored[slot + 1]);

    private static List<int>[] Anchors(Pattern[] patterns, IReadOnlyList<int[]> slotsOfNode, int slotCount)
    {
        // How wide a slot is: the phrases that fill it and the patterns that ask for it. Grammar words are asked for everywhere.
        var width = new int[slotCount];
        foreach (var slot in slotsOfNode.SelectMany(slots => slots).Concat(patterns.SelectMany(p => p.Elements.Select(e => e.Slot))))
        {
            width[slot]++;
        }

        var anchors = new List<int>[slotCount];
        for (var slot = 0; slot < slotCount; slot++)
        {
            anchors[slot] = [];
        }

        for (var i = 0; i < patterns.Length; i++)
        {
            anchors[patterns[i].Elements.MinBy(e => width[e.Slot]).Slot].Add(i);
        }

        return anchors;
    }

    private static (int[] First, int[] All) Flat(IReadOnlyList<int[]> lists)
    {
        var first = new int[lists.Count + 1];
        for (var i = 0; i < lists.Count; i++)
        {
            first[i + 1] = first[i] + lists[i].Length;
        }

        return (first, [.. lists.SelectMany(list => list)]);
    }
}
