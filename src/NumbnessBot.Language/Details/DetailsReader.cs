using System.Collections.Immutable;
using System.Globalization;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>Reads details that people give away in any sentence: age, side, since when, how bad.</summary>
public sealed class DetailsReader
{
    private const int FarthestOwner = 30;

    private readonly OnsetReader _onsets;
    private readonly AgeReader _ages;
    private readonly SpreadReader _spread;
    private readonly DetailSlots _slots;
    private readonly Phrasebook<int> _pain;
    private readonly WordSet _notPain;
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
        _notPain = new(words.Lists[DetailWord.PainNotAfter]);
        _who = new Phrasebook<string?>([
            new(null, words.Lists[DetailWord.WhoIgnore]),
            new("someone-else", words.Lists[DetailWord.WhoSomeoneElse]),
            new("me", words.Lists[DetailWord.WhoMe])]);
        _sides = new Phrasebook<string>([
            new("left", words.Lists[DetailWord.SideLeft]),
            new("right", words.Lists[DetailWord.SideRight]),
            new("both", words.Lists[DetailWord.SideBoth]),
            new("middle", words.Lists[DetailWord.SideMiddle]),
            new(DetailWords.Ignore, words.Lists[DetailWord.SideElsewhere])]);
        _sideAlone = new SideReader(words);
        _not = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.DetailNot])]);
        _country = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.CountryIn])]);
        _anywhere = [.. words.Anywhere.OrderBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => (FindingId.Parse(a.Key), new Phrasebook<string>(a.Value.OrderBy(v => v.Key, StringComparer.Ordinal))))];
    }

    public ImmutableArray<ReadDetail> Read(string text, DateTimeOffset now) => Read(Passage.Read(text), now);

    /// <param name="passage">What was said.</param>
    /// <param name="now">The person's present time.</param>
    /// <param name="told">The findings in the same text: a year said of an old illness is no onset of today's trouble.</param>
    public ImmutableArray<ReadDetail> Read(Passage passage, DateTimeOffset now, ImmutableArray<ReadFinding> told = default)
    {
        var found = new FoundDetails(passage);
        var age = _ages.Find(passage);
        if (age is not null)
        {
            found.Add(Attributes.Age, age.Years.ToString(CultureInfo.InvariantCulture), age.At, age.Count);
            if (age.Sex is { } sex)
            {
                found.Add(Attributes.Sex, sex, age.At, age.Count);
            }
        }

        // "45 years" of an age are no time that something has lasted.
        if (_onsets.Find(passage, now, events: false, OthersDates(passage, told)) is { } onset && !(age is not null && onset.At < age.At + age.Count && age.At < onset.At + onset.Count))
        {
            found.Add(Attributes.OnsetWhen, onset.Onset.Text, onset.At, onset.Count);
        }

        One(found, passage, Attributes.Who, _who);
        Many(found, passage, Attributes.Side, _sideAlone.Says(passage) ? _sideAlone.Sides : _sides);
        if (WorstPain(passage) is { } pain)
        {
            found.Add(Attributes.PainSeverity, pain.Value.ToString(CultureInfo.InvariantCulture), pain.At, pain.Count);
        }

        Country(found, passage);
        _spread.Find(passage, found);
        foreach (var (attribute, values) in _anywhere)
        {
            Many(found, passage, attribute, values);
        }

        return found.ToArray();
    }

    /// <summary>The age said in a sentence; null when none is.</summary>
    internal decimal? Age(Passage passage) => _ages.Find(passage)?.Years;

    internal bool DeniesAge(Passage passage) => _ages.Denies(passage);

    /// <summary>The strength of pain said in a sentence, the highest if several are.</summary>
    internal decimal? Pain(Passage passage) => WorstPain(passage)?.Value;

    // "I had breast cancer in 2015": the finding right before the date, or else right behind it, in the same clause owns it.
    private static Func<int, int, bool>? OthersDates(Passage passage, ImmutableArray<ReadFinding> told)
    {
        if (told.IsDefaultOrEmpty || !told.Any(f => f.IsHistory))
        {
            return null;
        }

        return (at, count) =>
        {
            var (start, end) = (passage[at].Start, passage[at + count - 1].End);
            var (first, last) = (at, at + count - 1);
            while (first > 0 && at - first < FarthestOwner && !passage[first - 1].IsMark)
            {
                first--;
            }

            while (last < passage.Count - 1 && last - at < FarthestOwner && !passage[last + 1].IsMark)
            {
                last++;
            }

            var near = told.Where(f => f.Start >= passage[first].Start && f.Start < passage[last].End && f.State is not (FindingState.Absent or FindingState.Hypothetical)).ToList();
            var owner = near.Where(f => f.Start < start).MaxBy(f => f.Start + f.Length) ?? near.Where(f => f.Start >= start).MinBy(f => f.Start);
            return owner is { IsHistory: true } && near.TrueForAll(f => f.IsHistory || f.Start < owner.Start || f.Start >= end);
        };
    }

    private void Many(FoundDetails found, Passage passage, FindingId attribute, Phrasebook<string> values)
    {
        for (var at = 0; at < passage.Count;)
        {
            var match = values.Longest(passage, at, _slots.Reader);
            if (match is { } said && said.Value != DetailWords.Ignore)
            {
                found.Add(attribute, said.Value, at, said.Count);
            }

            at += match?.Count ?? Denied(passage, at, values);
        }
    }

    // "Not the left": the words of the denial with the value behind it.
    private int Denied(Passage passage, int at, Phrasebook<string> values) =>
        _not.Longest(passage, at) is { } not && at + not.Count < passage.Count && values.Longest(passage, at + not.Count, _slots.Reader) is { } value
            ? not.Count + value.Count : 1;

    private void One(FoundDetails found, Passage passage, FindingId attribute, Phrasebook<string?> values)
    {
        for (var at = 0; at < passage.Count;)
        {
            var match = values.Longest(passage, at, _slots.Reader);
            if (match is { Value: { } value } said)
            {
                found.Add(attribute, value, at, said.Count);
                return;
            }

            at += match?.Count ?? 1;
        }
    }

    private (decimal Value, int At, int Count)? WorstPain(Passage passage)
    {
        (decimal Value, int At, int Count)? worst = null;
        for (var at = 0; at < passage.Count; at++)
        {
            if (_pain.Longest(passage, at, _slots.Reader) is { Filled: [_, ..] numbers } match
                && numbers.Max(n => _slots.Number(passage, n.At)) is >= 0 and <= Attributes.WorstPain and var value && !_notPain.Has(passage, at + match.Count))
            {
                worst = value > (worst?.Value ?? -1) ? (value, at, match.Count) : worst;
                at += match.Count - 1;
            }
        }

        return worst;
    }

    private void Country(FoundDetails found, Passage passage)
    {
        for (var at = 0; at < passage.Count; at++)
        {
            if (_country.Longest(passage, at, _slots.Reader) is { } match)
            {
                for (var in_ = at; in_ < at + match.Count; in_++)
                {
                    if (_slots.Country(passage, in_) is { } country)
                    {
                        found.Add(Attributes.Country, country, at, match.Count);
                        return;
                    }
                }
            }
        }
    }
}
