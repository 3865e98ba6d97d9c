using NumbnessBot.Language.Text;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>Reads an age or a strength of pain given as an answer. A number that belongs to something else is no answer.</summary>
internal sealed class NumberAnswerReader
{
    private readonly DetailsReader _details;
    private readonly Numerals _numerals;
    private readonly Dictionary<string, HashSet<string>> _around;
    private readonly Dictionary<string, Phrasebook<decimal>> _named;

    public NumberAnswerReader(DetailWords words, DetailsReader details)
    {
        _details = details;
        _numerals = new Numerals(words.Numbers);
        _around = words.AroundNumber.ToDictionary(a => a.Key, a => a.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _named = words.NamedNumbers.ToDictionary(a => a.Key, a => new Phrasebook<decimal>(a.Value), StringComparer.Ordinal);
    }

    /// <returns>Null when the words hold no answer in range.</returns>
    public decimal? Read(FindingId? attribute, Passage passage, DateTimeOffset now)
    {
        var isAge = attribute == Attributes.Age;
        var most = isAge ? Attributes.OldestAge : attribute == Attributes.PainSeverity ? Attributes.WorstPain : decimal.MaxValue;
        var said = isAge ? _details.Age(passage) : attribute == Attributes.PainSeverity ? _details.Pain(passage) : null;
        var value = said ?? Named(attribute, passage) ?? (isAge && _details.DeniesAge(passage) ? null : Plain(attribute, passage, now));
        return value >= 0 && value <= most ? isAge ? Math.Floor(value.Value) : value : null;
    }

    private decimal? Named(FindingId? attribute, Passage passage)
    {
        if (passage.Count == 0 || attribute is null || !_named.TryGetValue(attribute.Value.Value, out var named))
        {
            return null;
        }

        if (named.Longest(passage, 0) is not { } match)
        {
            return null;
        }

        for (var at = match.Count; at < passage.Count; at++)
        {
            if (!passage[at].IsMark && !IsAround(attribute.Value, passage[at]))
            {
                return null;
            }
        }

        return match.Value;
    }

    private bool IsAround(FindingId attribute, Word word) =>
        word.Kind == WordKind.Symbol || (_around.TryGetValue(attribute.Value, out var words) && words.Contains(word.Folded));

    // Numbers and nothing but words that may stand around them.
    private decimal? Plain(FindingId? attribute, Passage passage, DateTimeOffset now)
    {
        var around = attribute is { } id && _around.TryGetValue(id.Value, out var words) ? words : [];
        var numbers = new List<decimal>();
        for (var at = 0; at < passage.Count;)
        {
            var count = _numerals.Read(passage, at, out var number);
            if (count > 0 && !(at > 0 && passage.Is(at - 1, "-") && numbers.Count == 0))
            {
                numbers.Add(number);
                at += count;
                continue;
            }

            var word = passage[at];
            if (count > 0 || !(around.Contains(word.Folded) || word.Kind == WordKind.Symbol || (word.IsMark && word.Folded is not "/")))
            {
                return null;
            }

            at++;
        }

        return numbers.Count == 0 ? null : One(attribute, numbers, now);
    }

    private static decimal? One(FindingId? attribute, List<decimal> numbers, DateTimeOffset now)
    {
        if (attribute == Attributes.PainSeverity)
        {
            // "6 or 7": the worse counts.
            return numbers.Count <= 2 ? numbers.Max() : null;
        }

        if (numbers.Count > 1)
        {
            return null;
        }

        // A year of birth.
        return attribute == Attributes.Age && numbers[0] > 1900 && numbers[0] <= now.Year ? now.Year - numbers[0] : numbers[0];
    }
}
