using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NumbnessBot.Triage;

/// <summary>
/// Lists the findings that are marked, the same list again for the same marks: the next case of an interview leaves the same open as one before it. Of fixed
/// size; what does not fit is listed anew.
/// </summary>
internal sealed class OpenSets(ConditionGraph graph)
{
    private const int Size = 512;
    private readonly FindingId[]?[] _lists = new FindingId[]?[Size];

    public ImmutableArray<FindingId> Of(ReadOnlySpan<bool> marks)
    {
        var count = marks.Count(true);
        if (count == 0)
        {
            return [];
        }

        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(marks));

        // Two threads may both put a list here: either is right, and a reference is written at once.
        ref var place = ref _lists[(uint)hash.ToHashCode() % Size];
        return ImmutableCollectionsMarshal.AsImmutableArray(place is { } known && known.Length == count && IsListOf(known, marks) ? known : place = List(marks, count));
    }

    private bool IsListOf(FindingId[] list, ReadOnlySpan<bool> marks)
    {
        var at = 0;
        for (var slot = 0; slot < marks.Length; slot++)
        {
            if (marks[slot] && list[at++] != graph.IdOf(slot))
            {
                return false;
            }
        }

        return true;
    }

    private FindingId[] List(ReadOnlySpan<bool> marks, int count)
    {
        var (list, at) = (new FindingId[count], 0);
        for (var slot = 0; slot < marks.Length; slot++)
        {
            if (marks[slot])
            {
                list[at++] = graph.IdOf(slot);
            }
        }

        return list;
    }
}
