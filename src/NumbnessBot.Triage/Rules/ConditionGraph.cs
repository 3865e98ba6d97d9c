using System.Collections.Immutable;

namespace NumbnessBot.Triage;

/// <summary>
/// Many conditions as one list of nodes, each different part once and before the wholes that it is part of, so that all of them are weighed in one pass.
/// Says the same as <see cref="Condition.Evaluate"/> and <see cref="Condition.Undecided"/>.
/// </summary>
internal sealed class ConditionGraph
{
    private const byte TruthBits = 3;
    private readonly Vocabulary _vocabulary;
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, int> _known = [];
    private readonly Node[] _all;

    /// <param name="conditions">What is to be weighed; the place here is the number by which its truth is asked for.</param>
    public ConditionGraph(Vocabulary vocabulary, IEnumerable<Condition> conditions)
    {
        _vocabulary = vocabulary;
        Condition[] wholes = [.. conditions];

        // Of ids that the vocabulary lacks nothing is known, but they may be what a condition depends on.
        Others = [.. wholes.SelectMany(c => c.Names()).Where(id => vocabulary.SlotOf(id) < 0).Distinct().Order()];

        // Conditions on one attribute stand together, so that its value is looked up once.
        foreach (var leaf in wholes.SelectMany(Leaves).OrderBy(l => l.Names().First()))
        {
            Add(leaf);
        }

        Roots = [.. wholes.Select(Add)];
        _all = [.. _nodes];
    }

    private enum Kind : byte
    {
        All,
        Any,
        Not,
        Has,
        Is,
        Compare,
    }

    /// <summary>The node of each condition.</summary>
    public ImmutableArray<int> Roots { get; }

    /// <summary>Ids named that are not in the vocabulary; their slots follow after its own.</summary>
    public ImmutableArray<FindingId> Others { get; }

    public int Slots => _vocabulary.Ids.Length + Others.Length;

    public FindingId IdOf(int slot) => slot < _vocabulary.Ids.Length ? _vocabulary.Ids[slot] : Others[slot - _vocabulary.Ids.Length];

    public int SlotOf(FindingId id) => _vocabulary.SlotOf(id) is var slot and >= 0 ? slot
        : Others.BinarySearch(id) is var other and >= 0 ? _vocabulary.Ids.Length + other
        : -1;

    /// <summary>How many nodes there are.</summary>
    public int Nodes => _all.Length;

    /// <summary>The truth of every node.</summary>
    public byte[] Weigh(CaseFacts facts)
    {
        var truths = new byte[_all.Length];
        Weigh(facts, truths);
        return truths;
    }

    /// <summary>The truth of every node.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="truths">Gets the truths, whatever it held.</param>
    public void Weigh(CaseFacts facts, byte[] truths)
    {
        var (attribute, value, number) = (default(FindingId), default(string), default(decimal?));
        for (var i = 0; i < truths.Length; i++)
        {
            var node = _all[i];
            if (node.Kind >= Kind.Is && node.Attribute != attribute)
            {
                (attribute, value, number) = (node.Attribute, facts.ValueOf(node.Attribute), facts.Number(node.Attribute));
            }

            truths[i] = (byte)(node.Kind switch
            {
                Kind.Has => facts.Of(node.Slot),
                Kind.Is => CaseFacts.HasValue(value, ((Condition.Is)node.Leaf!).Value),
                Kind.Compare => ((Condition.Compare)node.Leaf!).Holds(number),
                Kind.Not => ((Truth)truths[node.Parts[0]]).Negated(),
                Kind.All => Least(node.Parts, truths),
                _ => Greatest(node.Parts, truths),
            });
        }
    }

    public static Truth TruthOf(int node, byte[] truths) => (Truth)(truths[node] & TruthBits);

    /// <summary>Marks the slots on which a node still depends.</summary>
    /// <param name="node">Which node.</param>
    /// <param name="truths">What <see cref="Weigh(CaseFacts)"/> said; takes the <paramref name="seen"/> bit of nodes that were gone through.</param>
    /// <param name="marks">By slot.</param>
    /// <param name="seen">A bit above those of the truth, a different one for each set of marks.</param>
    public void MarkUndecided(int node, byte[] truths, bool[] marks, byte seen)
    {
        if (TruthOf(node, truths) != Truth.Unknown || (truths[node] & seen) != 0)
        {
            return;
        }

        truths[node] |= seen;
        if (_all[node].Kind >= Kind.Has)
        {
            marks[_all[node].Slot] = true;
        }

        foreach (var part in _all[node].Parts)
        {
            MarkUndecided(part, truths, marks, seen);
        }
    }

    /// <summary>Whether a node still depends on any of these slots.</summary>
    public bool DependsOn(int node, byte[] truths, bool[] slots)
    {
        if (TruthOf(node, truths) != Truth.Unknown)
        {
            return false;
        }

        if (_all[node].Kind >= Kind.Has)
        {
            return slots[_all[node].Slot];
        }

        foreach (var part in _all[node].Parts)
        {
            if (DependsOn(part, truths, slots))
            {
                return true;
            }
        }

        return false;
    }

    private static Truth Least(int[] parts, byte[] truths)
    {
        var least = (byte)Truth.True;
        foreach (var part in parts)
        {
            least = Math.Min(least, truths[part]);
        }

        return (Truth)least;
    }

    private static Truth Greatest(int[] parts, byte[] truths)
    {
        var greatest = (byte)Truth.False;
        foreach (var part in parts)
        {
            greatest = Math.Max(greatest, truths[part]);
        }

        return (Truth)greatest;
    }

    private static IEnumerable<Condition> Leaves(Condition condition) => condition switch
    {
        Condition.All all => all.Of.SelectMany(Leaves),
        Condition.Any any => any.Of.SelectMany(Leaves),
        Condition.Not not => Leaves(not.Of),
        Condition.Group group => Leaves(group.Of),
        _ => [condition],
    };

    private int Add(Condition condition) => condition switch
    {
        Condition.All all => Add(Kind.All, all.Of),
        Condition.Any any => Add(Kind.Any, any.Of),
        Condition.Not not => Add(Kind.Not, [not.Of]),
        Condition.Group group => Add(group.Of),
        Condition.Has has => Add(Kind.Has, has.Finding, has),
        Condition.Is value => Add(Kind.Is, value.Attribute, value),
        Condition.Compare number => Add(Kind.Compare, number.Attribute, number),
        _ => throw new ArgumentException($"A condition of kind {condition.GetType().Name} cannot be weighed."),
    };

    private int Add(Kind kind, FindingId id, Condition leaf) => Add($"{kind} {leaf}", new Node(kind, SlotOf(id), [], id, leaf));

    private int Add(Kind kind, ImmutableArray<Condition> of)
    {
        int[] parts = [.. of.Select(Add)];
        return Add($"{kind} {string.Join(' ', parts)}", new Node(kind, -1, parts, default, null));
    }

    private int Add(string name, Node node)
    {
        if (!_known.TryGetValue(name, out var at))
        {
            _known[name] = at = _nodes.Count;
            _nodes.Add(node);
        }

        return at;
    }

    private sealed record Node(Kind Kind, int Slot, int[] Parts, FindingId Attribute, Condition? Leaf);
}
