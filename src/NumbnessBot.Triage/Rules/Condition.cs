using System.Collections.Immutable;
using System.Globalization;

namespace NumbnessBot.Triage;

/// <summary>When a rule holds, as a tree over findings and attributes; written in content as <c>a AND (b OR NOT c) AND age &lt; 16</c>.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>True for these facts, false, or not known.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="undecided">Gets the findings and attributes on which it still depends: the unknown leaves of the unknown branches.</param>
    public abstract Truth Evaluate(CaseFacts facts, List<FindingId>? undecided = null);

    /// <summary>Every finding and attribute named, groups included.</summary>
    public abstract IEnumerable<FindingId> Names();

    /// <summary>The findings and attributes on which it still depends; none once it is true or false.</summary>
    public IReadOnlyList<FindingId> Undecided(CaseFacts facts)
    {
        var undecided = new List<FindingId>();
        Evaluate(facts, undecided);
        return undecided;
    }

    /// <summary>Takes back what the parts of a whole that is decided have added.</summary>
    private static Truth Settled(Truth result, List<FindingId>? undecided, int mark)
    {
        if (result != Truth.Unknown && undecided?.Count > mark)
        {
            undecided.RemoveRange(mark, undecided.Count - mark);
        }

        return result;
    }

    private static Truth Leaf(Truth result, FindingId id, List<FindingId>? undecided)
    {
        if (result == Truth.Unknown)
        {
            undecided?.Add(id);
        }

        return result;
    }

    public sealed record All(ImmutableArray<Condition> Of) : Condition
    {
        public override Truth Evaluate(CaseFacts facts, List<FindingId>? undecided = null)
        {
            var mark = undecided?.Count ?? 0;
            var result = Truth.True;
            foreach (var part in Of)
            {
                var t = part.Evaluate(facts, undecided);
                result = t < result ? t : result;
                if (result == Truth.False)
                {
                    break;
                }
            }

            return Settled(result, undecided, mark);
        }

        public override IEnumerable<FindingId> Names() => Of.SelectMany(c => c.Names());

        public override string ToString() => string.Join(" AND ", Of.Select(c => c is Any ? $"({c})" : c.ToString()));
    }

    public sealed record Any(ImmutableArray<Condition> Of) : Condition
    {
        public override Truth Evaluate(CaseFacts facts, List<FindingId>? undecided = null)
        {
            var mark = undecided?.Count ?? 0;
            var result = Truth.False;
            foreach (var part in Of)
            {
                var t = part.Evaluate(facts, undecided);
                result = t > result ? t : result;
                if (result == Truth.True)
                {
                    break;
                }
            }

            return Settled(result, undecided, mark);
        }

        public override IEnumerable<FindingId> Names() => Of.SelectMany(c => c.Names());

        public override string ToString() => string.Join(" OR ", Of);
    }

    public sealed record Not(Condition Of) : Condition
    {
        public override Truth Evaluate(CaseFacts facts, List<FindingId>? undecided = null) => Of.Evaluate(facts, undecided).Negated();

        public override IEnumerable<FindingId> Names() => Of.Names();

        public override string ToString() => Of is All or Any ? $"NOT ({Of})" : $"NOT {Of}";
    }

    public sealed record Has(FindingId Finding) : Condition
    {
        public override Truth Evaluate(CaseFacts facts, List<FindingId>? undecided = null) => Leaf(facts.Of(Finding), Finding, undecided);

        public override IEnumerable<FindingId> Names() => [Finding];

        public override string ToString() => Finding.Value;
    }

    /// <summary>A named condition of <c>rules/groups.yaml</c>, written <c>@name</c>.</summary>
    public sealed record Group(string Name, Condition Of) : Condition
    {
        public override Truth Evaluate(CaseFacts facts, List<FindingId>? undecided = null) => Of.Evaluate(facts, undecided);

        public override IEnumerable<FindingId> Names() => Of.Names();

        public override string ToString() => "@" + Name;
    }

    /// <summary>The attribute has this value (or, where several are allowed, it is among them).</summary>
    public sealed record Is(FindingId Attribute, string Value) : Condition
    {
        public override Truth Evaluate(CaseFacts facts, List<FindingId>? undecided = null) =>
            Leaf(facts.HasValue(Attribute, Value), Attribute, undecided);

        public override IEnumerable<FindingId> Names() => [Attribute];

        public override string ToString() => $"{Attribute} = {Value}";
    }

    public sealed record Compare(FindingId Attribute, Comparison How, decimal Bound) : Condition
    {
        public override Truth Evaluate(CaseFacts facts, List<FindingId>? undecided = null) => Leaf(Holds(facts.Number(Attribute)), Attribute, undecided);

        public override IEnumerable<FindingId> Names() => [Attribute];

        internal Truth Holds(decimal? known) => known is not { } number ? Truth.Unknown
            : How switch
            {
                Comparison.Less => number < Bound,
                Comparison.AtMost => number <= Bound,
                Comparison.Greater => number > Bound,
                _ => number >= Bound,
            } ? Truth.True : Truth.False;

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Attribute} {How switch { Comparison.Less => "<", Comparison.AtMost => "<=", Comparison.Greater => ">", _ => ">=" }} {Bound}");
    }
}
