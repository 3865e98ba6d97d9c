using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>What must be so for a condition to hold, gathered step by step; adding what contradicts it gives null.</summary>
internal sealed record Person
{
    private readonly Vocabulary _vocabulary;

    private Person(Vocabulary vocabulary) => _vocabulary = vocabulary;

    private ImmutableHashSet<FindingId> Present { get; init; } = [];

    private ImmutableHashSet<FindingId> Absent { get; init; } = [];

    private ImmutableHashSet<(FindingId Attribute, string Value)> Is { get; init; } = [];

    private ImmutableHashSet<(FindingId Attribute, string Value)> IsNot { get; init; } = [];

    private ImmutableDictionary<FindingId, (decimal Least, decimal Most)> Numbers { get; init; } = ImmutableDictionary<FindingId, (decimal, decimal)>.Empty;

    public static Person Anybody(Vocabulary vocabulary) => new(vocabulary);

    public Person? With(Condition leaf, bool wanted) => leaf switch
    {
        Condition.Has has => With(has.Finding, wanted),
        Condition.Is value => With(value.Attribute, value.Value, wanted),
        Condition.Compare compare => With(compare, wanted),
        _ => this,
    };

    private Person? With(FindingId finding, bool wanted)
    {
        if (!wanted)
        {
            return Present.Contains(finding) ? null : this with { Absent = Absent.Add(finding) };
        }

        var present = Present.Add(finding).Union(_vocabulary.ImpliedBy(finding));
        return present.Overlaps(Absent) ? null : this with { Present = present };
    }

    private Person? With(FindingId attribute, string value, bool wanted)
    {
        var known = _vocabulary.Attribute(attribute);
        var next = wanted ? this with { Is = Is.Add((attribute, value)) } : this with { IsNot = IsNot.Add((attribute, value)) };
        var taken = next.Is.Count(v => v.Attribute == attribute);
        var noneLeft = known is { Many: false, Values.Length: > 0 } && known.Values.All(v => next.IsNot.Contains((attribute, v)));
        return next.Is.Overlaps(next.IsNot) || (taken > 1 && known is { Many: false }) || noneLeft ? null : next;
    }

    private Person? With(Condition.Compare compare, bool wanted)
    {
        var known = _vocabulary.Attribute(compare.Attribute);
        var (least, most) = Numbers.GetValueOrDefault(compare.Attribute, (known?.Min ?? decimal.MinValue, known?.Max ?? decimal.MaxValue));
        var how = wanted ? compare.How : Opposite(compare.How);
        (least, most) = how switch
        {
            Comparison.Less => (least, Math.Min(most, decimal.Ceiling(compare.Bound) - 1)),
            Comparison.AtMost => (least, Math.Min(most, decimal.Floor(compare.Bound))),
            Comparison.Greater => (Math.Max(least, decimal.Floor(compare.Bound) + 1), most),
            _ => (Math.Max(least, decimal.Ceiling(compare.Bound)), most),
        };
        return least > most ? null : this with { Numbers = Numbers.SetItem(compare.Attribute, (least, most)) };
    }

    private static Comparison Opposite(Comparison how) => how switch
    {
        Comparison.Less => Comparison.AtLeast,
        Comparison.AtMost => Comparison.Greater,
        Comparison.Greater => Comparison.AtMost,
        _ => Comparison.Less,
    };
}
