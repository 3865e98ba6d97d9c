using System.Collections.Immutable;
using System.Globalization;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>Reads details that people give away in any sentence: age, side, since when, how bad.</summary>
public sealed class DetailsReader
{
    private readonly OnsetReader _onsets;
    private readonly AgeReader _ages;
    private readonly SpreadReader _spread;
    private readonly DetailSlots _slots;
    private readonly Phrasebook<int> _pain;
    private readonly HashSet<string> _notPain;
    private readonly Phrasebook<string?> _who;
    private readonly Phrasebook<string> _sides;
    private readonly SideReader _sideAlone;
    private readonly Phrasebook<bool> _not;
    private readonly Phrasebook<bool> _country;
    private readonly ImmutableArray<(FindingId Attribute, Phrasebook<string> Values)> _anywhere;

    public DetailsReader(DetailWords words, OnsetReader onsets)
    {
        _onsets = onsets;
        _slots = new DetailSlots(words);
        _ages = new AgeReader(words, _slots);
        _spread = new SpreadReader(words);
        _pain = new Phrasebook<int>([KeyValuePair.Create(0, words.Lists[DetailWord.PainSeverity])]);
        _notPain = [.. words.Lists[DetailWord.PainNotAfter]];
        _who = new Phrasebook<string?>([
            new(null, words.Lists[DetailWord.WhoIgnore]),
            new("someone-else", words.Lists[DetailWord.WhoSomeoneElse]),
            new("me", words.Lists[DetailWord.WhoMe])]);
        _sides = new Phrasebook<string>([
            new("left", words.Lists[DetailWord.SideLeft]),
            new("right", words.Lists[DetailWord.SideRight]),
            new("both", words.Lists[DetailWord.SideBoth]),
            new("middle", words.Lists[DetailWord.SideMiddle])]);
        _sideAlone = new SideReader(words);
        _not = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.DetailNot])]);
        _country = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.CountryIn])]);
        _anywhere = [.. words.Anywhere.OrderBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => (FindingId.Parse(a.Key), new Phrasebook<string>(a.Value.OrderBy(v => v.Key, StringComparer.Ordinal))))];
    }

    public ImmutableArray<ReadDetail> Read(string text, DateTimeOffset now) => Read(Passage.Read(text), now);

    internal ImmutableArray<ReadDetail> Read(Passage passage, DateTimeOffset now)
    {
        var details = new List<ReadDetail>();
        var age = _ages.Find(passage);
        if (age is not null)
        {
            Add(details, passage, Attributes.Age, age.Years.ToString(CultureInfo.InvariantCulture), age.At, age.Count);
            if (age.Sex is { } sex)
            {
                Add(details, passage, Attributes.Sex, sex, age.At, age.Count);
            }
        }

        // "45 years" of an age are no time that something has lasted.
        if (_onsets.Find(passage, now, events: false) is { } onset && !(age is not null && onset.At < age.At + age.Count && age.At < onset.At + onset.Count))
        {
            Add(details, passage, Attributes.OnsetWhen, onset.Onset.Text, onset.At, onset.Count);
        }

        One(details, passage, Attributes.Who, _who);
        Many(details, passage, Attributes.Side, _sideAlone.Says(passage) ? _sideAlone.Sides : _sides);
        Pain(details, passage);
        Country(details, passage);
        foreach (var (value, at, count) in _spread.Find(passage))
        {
            Add(details, passage, Attributes.SpreadTo, value, at, count);
        }

        foreach (var (attribute, values) in _anywhere)
        {
            Many(details, passage, attribute, values);
        }

        return [.. details.OrderBy(d => d.Start)];
    }

    /// <summary>The age said in a sentence; null when none is.</summary>
    internal decimal? Age(Passage passage) => _ages.Find(passage)?.Years;

    internal bool DeniesAge(Passage passage) => _ages.Denies(passage);

    /// <summary>The strength of pain said in a sentence, the highest if several are.</summary>
    internal decimal? Pain(Passage passage) => Pains(passage) is { Count: > 0 } pains ? pains.Max(p => p.Value) : null;

    private static void Add(List<ReadDetail> details, Passage passage, FindingId attribute, string value, int at, int count)
    {
        if (!details.Exists(d => d.Attribute == attribute && d.Value == value))
        {
            var start = passage[at].Start;
            details.Add(new ReadDetail(attribute, value, start, passage[at + count - 1].End - start));
        }
    }

    private void Many(List<ReadDetail> details, Passage passage, FindingId attribute, Phrasebook<string> values)
    {
        for (var at = 0; at < passage.Count;)
        {
            var match = values.Longest(passage, at, _slots.Read);
            if (match is { } found && found.Value != DetailWords.Ignore)
            {
                Add(details, passage, attribute, found.Value, at, found.Count);
            }

            at += match?.Count ?? Denied(passage, at, values);
        }
    }

    // "Not the left": the words of the denial with the value behind it.
    private int Denied(Passage passage, int at, Phrasebook<string> values) =>
        _not.Longest(passage, at) is { } not && at + not.Count < passage.Count && values.Longest(passage, at + not.Count, _slots.Read) is { } value
            ? not.Count + value.Count : 1;

    private void One(List<ReadDetail> details, Passage passage, FindingId attribute, Phrasebook<string?> values)
    {
        for (var at = 0; at < passage.Count;)
        {
            var match = values.Longest(passage, at, _slots.Read);
            if (match is { Value: { } value } found)
            {
                Add(details, passage, attribute, value, at, found.Count);
                return;
            }

            at += match?.Count ?? 1;
        }
    }

    private void Pain(List<ReadDetail> details, Passage passage)
    {
        var pains = Pains(passage);
        if (pains.Count > 0)
        {
            var worst = pains.MaxBy(p => p.Value);
            Add(details, passage, Attributes.PainSeverity, worst.Value.ToString(CultureInfo.InvariantCulture), worst.At, worst.Count);
        }
    }

    private List<(decimal Value, int At, int Count)> Pains(Passage passage)
    {
        var pains = new List<(decimal, int, int)>();
        for (var at = 0; at < passage.Count; at++)
        {
            if (_pain.Longest(passage, at, _slots.Read) is { Filled: [var number, ..] } match
                && _slots.Number(passage, number.At) is >= 0 and <= Attributes.WorstPain and var value
                && !(at + match.Count < passage.Count && _notPain.Contains(passage[at + match.Count].Folded)))
            {
                pains.Add((value, at, match.Count));
                at += match.Count - 1;
            }
        }

        return pains;
    }

    private void Country(List<ReadDetail> details, Passage passage)
    {
        for (var at = 0; at < passage.Count; at++)
        {
            if (_country.Longest(passage, at, _slots.Read) is { } match)
            {
                for (var in_ = at; in_ < at + match.Count; in_++)
                {
                    if (_slots.Country(passage, in_) is { } country)
                    {
                        Add(details, passage, Attributes.Country, country, at, match.Count);
                        return;
                    }
                }
            }
        }
    }
}
