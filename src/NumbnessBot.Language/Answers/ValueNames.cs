using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>The names of each value of each attribute, spelt out from their phrases once.</summary>
internal sealed class ValueNames
{
    private const string RelationSlot = "{relation}";

    private readonly Dictionary<(string Attribute, string Value), ImmutableArray<ImmutableArray<string>>> _names = [];

    public ValueNames(DetailWords words)
    {
        foreach (var (attribute, value) in words.Anywhere.Concat(words.Answers).SelectMany(a => a.Value.Keys.Select(v => (a.Key, v))).Distinct())
        {
            var phrases = Phrases(words.Anywhere, attribute, value).Concat(Phrases(words.Answers, attribute, value));
            _names[(attribute, value)] = [.. phrases
                .SelectMany(p => p.Contains(RelationSlot) ? words.Lists[DetailWord.Relation].Select(r => p.Replace(RelationSlot, r)) : [p])
                .SelectMany(SpeltOut).Select(p => ChoiceNames.Spoken(Passage.Read(p)))];
        }
    }

    public ImmutableArray<ImmutableArray<string>> Names(FindingId attribute, OptionId value) =>
        _names.GetValueOrDefault((attribute.Value, value.Value), []);

    /// <summary>What holds a name of a value and names none.</summary>
    public ImmutableArray<ImmutableArray<string>> NoNames(FindingId attribute) => _names.GetValueOrDefault((attribute.Value, DetailWords.Ignore), []);

    private static ImmutableArray<string> Phrases(
        ImmutableDictionary<string, ImmutableDictionary<string, ImmutableArray<string>>> words, string attribute, string value) =>
        words.TryGetValue(attribute, out var values) && values.TryGetValue(value, out var phrases) ? phrases : [];

    // "a|b c?" is "a", "b", "a c" and "b c".
    private static IEnumerable<string> SpeltOut(string phrase)
    {
        IEnumerable<string> spelt = [""];
        foreach (var piece in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var optional = piece.Length > 1 && piece[^1] == '?';
            var either = (optional ? piece[..^1] : piece).Split('|').Concat(optional ? [""] : []).ToList();
            spelt = spelt.SelectMany(s => either.Select(e => $"{s} {e}"));
        }

        return spelt;
    }
}
