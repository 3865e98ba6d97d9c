namespace NumbnessBot.Language;

/// <summary>Compiles patterns over the slots of a whole lexicon into an index that knows only the slots its own patterns use.</summary>
/// <param name="phrases">The classes of each phrase.</param>
/// <param name="slotsOfClass">For each class the slots that it fills.</param>
/// <param name="slotCount">How many slots the lexicon has.</param>
internal sealed class PatternIndexBuilder(PhraseTrieBuilder phrases, IReadOnlyList<int>[] slotsOfClass, int slotCount)
{
    private static readonly int[] none = [];

    public PatternIndex Build(IReadOnlyCollection<Pattern> patterns)
    {
        var own = new int[slotCount];
        Array.Fill(own, -1);
        var count = 0;
        foreach (var element in patterns.SelectMany(p => p.Elements).Where(e => e.Slot != PatternIndex.Number && own[e.Slot] < 0))
        {
            own[element.Slot] = count++;
        }

        var number = count;
        Pattern[] renumbered =
        [
            .. patterns.Select(p => p with { Elements = [.. p.Elements.Select(e => e with { Slot = e.Slot == PatternIndex.Number ? number : own[e.Slot] })] }),
        ];
        return new PatternIndex(renumbered, SlotsOfNode(own, number), number + 1);
    }

    private int[][] SlotsOfNode(int[] own, int count)
    {
        var seenAt = new int[count];
        var slots = new List<int>();
        var all = new int[phrases.Nodes][];
        for (var node = 0; node < all.Length; node++)
        {
            slots.Clear();
            foreach (var classId in phrases.ClassesAt(node))
            {
                foreach (var slot in slotsOfClass[classId])
                {
                    if (own[slot] >= 0 && seenAt[own[slot]] != node + 1)
                    {
                        seenAt[own[slot]] = node + 1;
                        slots.Add(own[slot]);
                    }
                }
            }

            all[node] = slots.Count == 0 ? none : [.. slots];
        }

        return all;
    }
}
