using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>Everything that can be known of a person, and what follows from what.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<FindingId, Finding> _findings;
    private readonly FrozenDictionary<FindingId, CaseAttribute> _attributes;
    private readonly FrozenDictionary<FindingId, int> _slots;
    private readonly FrozenDictionary<FindingId, ImmutableArray<FindingId>> _implied;
    private readonly FrozenDictionary<FindingId, ImmutableArray<FindingId>> _implying;
    private readonly Finding?[] _bySlot;
    private readonly int[][] _impliedSlots;
    private readonly int[][] _implyingSlots;

    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public Vocabulary(IEnumerable<Finding> findings, IEnumerable<CaseAttribute> attributes)
    {
        Findings = [.. findings];
        Attributes = [.. attributes];
        _findings = Findings.ToFrozenDictionary(f => f.Id);
        _attributes = Attributes.ToFrozenDictionary(a => a.Id);
        Ids = [.. Findings.Select(f => f.Id).Concat(Attributes.Select(a => a.Id)).Distinct().Order()];
        _slots = Ids.Select((id, slot) => (id, slot)).ToFrozenDictionary(p => p.id, p => p.slot);
        Unsaid = [.. Ids.Select(id => Finding(id) is { Lowers: true } ? Truth.False : Truth.Unknown)];
        _implied = Findings.ToFrozenDictionary(f => f.Id, Closure);
        _implying = Findings.ToFrozenDictionary(
            f => f.Id,
            f => Findings.Where(other => _implied[other.Id].Contains(f.Id)).Select(other => other.Id).ToImmutableArray());
        _bySlot = [.. Ids.Select(Finding)];
        _impliedSlots = [.. Ids.Select(id => Slots(ImpliedBy(id)))];
        _implyingSlots = [.. Ids.Select(id => Slots(Implying(id)))];
    }

    public ImmutableArray<Finding> Findings { get; }

    public ImmutableArray<CaseAttribute> Attributes { get; }

    /// <summary>Every finding and attribute in the order of their names; the place here is the <see cref="SlotOf"/>.</summary>
    internal ImmutableArray<FindingId> Ids { get; }

    /// <summary>What each of <see cref="Ids"/> counts as while nobody has said anything of it: a lowering finding as not so.</summary>
    internal ImmutableArray<Truth> Unsaid { get; }

    public Finding? Finding(FindingId id) => _findings.GetValueOrDefault(id);

    public CaseAttribute? Attribute(FindingId id) => _attributes.GetValueOrDefault(id);

    /// <summary>All that is present too when <paramref name="id"/> is, near and far.</summary>
    public ImmutableArray<FindingId> ImpliedBy(FindingId id) => _implied.GetValueOrDefault(id, []);

    /// <summary>All that is absent too when <paramref name="id"/> is.</summary>
    public ImmutableArray<FindingId> Implying(FindingId id) => _implying.GetValueOrDefault(id, []);

    /// <summary>A small number for a finding or attribute, from 0 on; -1 for what is neither.</summary>
    internal int SlotOf(FindingId id) => _slots.TryGetValue(id, out var slot) ? slot : -1;

    /// <summary>The finding with this slot; null for an attribute.</summary>
    internal Finding? FindingAt(int slot) => _bySlot[slot];

    /// <inheritdoc cref="ImpliedBy"/>
    internal ReadOnlySpan<int> ImpliedSlots(int slot) => _impliedSlots[slot];

    /// <inheritdoc cref="Implying"/>
    internal ReadOnlySpan<int> ImplyingSlots(int slot) => _implyingSlots[slot];

    private int[] Slots(ImmutableArray<FindingId> ids) => [.. ids.Select(SlotOf).Where(slot => slot >= 0)];

    private ImmutableArray<FindingId> Closure(Finding start)
    {
        var seen = new List<FindingId>();
        var todo = new Stack<FindingId>(start.Implies);
        while (todo.TryPop(out var id))
        {
            if (id == start.Id || seen.Contains(id))
            {
                continue;
            }

            seen.Add(id);
            foreach (var next in _findings.TryGetValue(id, out var f) ? f.Implies : [])
            {
                todo.Push(next);
            }
        }

        return [.. seen];
    }
}
