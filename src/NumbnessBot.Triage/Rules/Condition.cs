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
    public abstract Truth Evaluate(IFacts facts);

    /// <summary>Every finding and attribute named, groups included.</summary>
    public abstract IEnumerable<FindingId> Names();

    /// <summary>The findings and attributes on which it still depends: the unknown leaves of the unknown branches.</summary>
    public abstract IEnumerable<FindingId> Undecided(IFacts facts);

    public sealed record All(ImmutableArray<Condition> Of) : Condition
    {
        public override Truth Evaluate(IFacts facts)
        {
            var result = Truth.True;
            foreach (var part in Of)
            {
                var t = part.Evaluate(facts);
                result = t < result ? t : result;
                if (result == Truth.False)
                {
                    break;
                }
            }

            return result;
        }

        public override IEnumerable<FindingId> Names() => Of.SelectMany(c => c.Names());

        public override IEnumerable<FindingId> Undecided(IFacts facts) =>
            Evaluate(facts) == Truth.Unknown ? Of.SelectMany(c => c.Undecided(facts)) : [];

        public override string ToString() => string.Join(" AND ", Of.Select(c => c is Any ? $"({c})" : c.ToString()));
    }

    public sealed record Any(ImmutableArray<Condition> Of) : Condition
    {
        public override Truth Evaluate(IFacts facts)
        {
            var result = Truth.False;
            foreach (var part in Of)
            {
                var t = part.Evaluate(facts);
                result = t > result ? t : result;
                if (result == Truth.True)
                {
                    break;
                }
            }

            return result;
        }

        public override IEnumerable<FindingId> Names() => Of.SelectMany(c => c.Names());

        public override IEnumerable<FindingId> Undecided(IFacts facts) =>
            Evaluate(facts) == Truth.Unknown ? Of.SelectMany(c => c.Undecided(facts)) : [];

        public override string ToString() => string.Join(" OR ", Of);
    }

    public sealed record Not(Condition Of) : Condition
    {
        public override Truth Evaluate(IFacts facts) => Truth.True - (int)Of.Evaluate(facts);

        public override IEnumerable<FindingId> Names() => Of.Names();

        public override IEnumerable<FindingId> Undecided(IFacts facts) => Of.Undecided(facts);

        public override string ToString() => Of is All or Any ? $"NOT ({Of})" : $"NOT {Of}";
    }

    public sealed record Has(FindingId Finding) : Condition
    {
        public override Truth Evaluate(IFacts facts) => facts.Of(Finding);

        public override IEnumerable<FindingId> Names() => [Finding];

        public override IEnumerable<FindingId> Undecided(IFacts facts) => Evaluate(facts) == Truth.Unknown ? [Finding] : [];

        public override string ToString() => Finding.Value;
    }

    /// <summary>A named condition of <c>rules/groups.yaml</c>, written <c>@name</c>.</summary>
    public sealed record Group(string Name, Condition Of) : Condition
    {
        public override Truth Evaluate(IFacts facts) => Of.Evaluate(facts);

        public override IEnumerable<FindingId> Names() => Of.Names();

        public override IEnumerable<FindingId> Undecided(IFacts facts) => Of.Undecided(facts);

        public override string ToString() => "@" + Name;
    }

    /// <summary>The attribute has this value (or, where several are allowed, it is among them).</summary>
    public sealed record Is(FindingId Attribute, string Value) : Condition
    {
        public override Truth Evaluate(IFacts facts) =>
            facts.Values(Attribute) is not { Length: > 0 } values ? Truth.Unknown : values.Contains(Value) ? Truth.True : Truth.False;

        public override IEnumerable<FindingId> Names() => [Attribute];

        public override IEnumerable<FindingId> Undecided(IFacts facts) => Evaluate(facts) == Truth.Unknown ? [Attribute] : [];

        public override string ToString() => $"{Attribute} = {Value}";
    }

    public sealed record Compare(FindingId Attribute, Comparison How, decimal Bound) : Condition
    {
        public override Truth Evaluate(IFacts facts)
        {
            if (facts.Number(Attribute) is not { } number)
            {
                return Truth.Unknown;
            }

            var holds = How switch
            {
                Comparison.Less => number < Bound,
                Comparison.AtMost => number <= Bound,
                Comparison.Greater => number > Bound,
                _ => number >= Bound,
            };
            return holds ? Truth.True : Truth.False;
        }

        public override IEnumerable<FindingId> Names() => [Attribute];

        public override IEnumerable<FindingId> Undecided(IFacts facts) => Evaluate(facts) == Truth.Unknown ? [Attribute] : [];

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Attribute} {How switch { Comparison.Less => "<", Comparison.AtMost => "<=", Comparison.Greater => ">", _ => ">=" }} {Bound}");
    }
}
