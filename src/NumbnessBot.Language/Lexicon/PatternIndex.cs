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
    private readonly int[] _firstElement;
    private readonly SlotWanted[] _elements;
    private readonly List<(double Low, double High)> _ranges = [];
    private readonly int[] _firstAnchored;
    private readonly Anchored[] _anchored;
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
        (_firstElement, _elements) = Flat([.. patterns.Select(p => p.Elements.Select(Compact).ToArray())]);
        (_firstAnchored, _anchored) = Flat(ByAnchor(patterns, slotsOfNode, slotCount));
    }

    public int SlotCount { get; }

    /// <summary>The slot that every number fills.</summary>
    public int NumberSlot => SlotCount - 1;

    /// <summary>The slots of a pattern, in order.</summary>
    public ReadOnlySpan<SlotWanted> ElementsOf(int pattern) => _elements.AsSpan(_firstElement[pattern].._firstElement[pattern + 1]);

    public int OwnerOf(int pattern) => _patterns[pattern].Owner;

    public bool RunsAcrossClauses(int pattern) => _patterns[pattern].WholeSentence;

    /// <summary>Whether a number lies within a range.</summary>
    public bool Holds(int range, double value) => range < 0 || (value >= _ranges[range].Low && value <= _ranges[range].High);

    /// <summary>The slots that the phrase at a node of the phrase tree fills.</summary>
    public ReadOnlySpan<int> SlotsOf(int node) => _slots.AsSpan(_firstSlot[node].._firstSlot[node + 1]);

    /// <summary>The patterns whose anchor a slot is.</summary>
    public ReadOnlySpan<Anchored> AnchoredBy(int slot) => _anchored.AsSpan(_firstAnchored[slot].._firstAnchored[slot + 1]);

    private static Anchored[][] ByAnchor(Pattern[] patterns, IReadOnlyList<int[]> slotsOfNode, int slotCount)
    {
        // How wide a slot is: the phrases that fill it and the patterns that ask for it. Grammar words are asked for everywhere.
        var width = new int[slotCount];
        foreach (var slot in slotsOfNode.SelectMany(slots => slots).Concat(patterns.SelectMany(p => p.Elements.Select(e => e.Slot))))
        {
            width[slot]++;
        }

        var anchors = new List<Anchored>[slotCount];
        for (var slot = 0; slot < slotCount; slot++)
        {
            anchors[slot] = [];
        }

        for (var i = 0; i < patterns.Length; i++)
        {
            var slots = patterns[i].Elements.Select(e => e.Slot).OrderBy(slot => width[slot]).ToArray();
            anchors[slots[0]].Add(new Anchored(i, slots[Math.Min(1, slots.Length - 1)]));
        }

        return [.. anchors.Select(list => list.ToArray())];
    }

    private static (int[] First, T[] All) Flat<T>(IReadOnlyList<T[]> lists)
    {
        var first = new int[lists.Count + 1];
        for (var i = 0; i < lists.Count; i++)
        {
            first[i + 1] = first[i] + lists[i].Length;
        }

        return (first, [.. lists.SelectMany(list => list)]);
    }

    private SlotWanted Compact(PatternElement element)
    {
        var range = -1;
        if (element.Slot == NumberSlot && (element.Low > double.MinValue || element.High < double.MaxValue))
        {
            range = _ranges.Count;
            _ranges.Add((element.Low, element.High));
        }

        return new SlotWanted(element.Slot, (short)range, (byte)element.Gap, element.Masked);
    }

    /// <summary>A pattern under its anchor, and another slot that must be there, too: most texts fail on one of the two.</summary>
    internal readonly record struct Anchored(int Pattern, int Second);
}
