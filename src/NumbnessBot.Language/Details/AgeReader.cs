using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>An age in years with the words it stands in, and the sex when said along with it.</summary>
internal sealed record FoundAge(decimal Years, string? Sex, int At, int Count);

/// <summary>Reads an age from any sentence: "im 34f", "my 9 year old", "I'm 62"; never from "for 3 years", "4 years ago" or "34 weeks pregnant".</summary>
internal sealed class AgeReader
{
    private const decimal LeastGluedAge = 14;

    private readonly Phrasebook<DetailWord> _ages;
    private readonly Phrasebook<string> _sexes;
    private readonly DetailSlots _slots;

    public AgeReader(DetailWords words, DetailSlots slots)
    {
        _ages = new Phrasebook<DetailWord>(
            words.Lists.Where(l => l.Key is DetailWord.Age or DetailWord.AgeSelf or DetailWord.AgeSoon or DetailWord.NotAge or DetailWord.AgeSex or DetailWord.Baby).OrderByDescending(l => l.Key));
        _sexes = new Phrasebook<string>(words.SexAfterAge);
        _slots = slots;
    }

    public FoundAge? Find(Passage passage)
    {
        for (var at = 0; at < passage.Count;)
        {
            var match = _ages.Longest(passage, at, _slots.Reader);
            if (match is { Value: not DetailWord.NotAge } found && Age(passage, at, found) is { } age)
            {
                return age;
            }

            at += match is { Value: DetailWord.NotAge } other ? other.Count : 1;
        }

        return null;
    }

    /// <summary>Whether the words give years that are no age: "20 years now", "since I was 12".</summary>
    public bool Denies(Passage passage)
    {
        for (var at = 0; at < passage.Count; at++)
        {
            if (_ages.Longest(passage, at, _slots.Reader) is { Value: DetailWord.NotAge })
            {
                return true;
            }
        }

        return false;
    }

    private FoundAge? Age(Passage passage, int at, PhraseMatch<DetailWord> match)
    {
        var number = match.Filled.FirstOrDefault(f => f.Slot is "age" or "n");
        if (match.Value == DetailWord.Baby)
        {
            // Twelve months and more are years; days and weeks never reach one.
            var months = number.Count > 0 && passage[number.At + number.Count].Folded.StartsWith('m') ? _slots.Number(passage, number.At) : 0;
            return new FoundAge(Math.Floor(Math.Min(months, 120) / 12), null, at, match.Count);
        }

        var years = _slots.Number(passage, number.At) - (match.Value == DetailWord.AgeSoon ? 1 : 0);
        var end = at + match.Count;
        if (match.Value == DetailWord.AgeSex)
        {
            var opens = at == 0 || passage[at - 1].IsMark || number.At > at;
            return opens && years >= LeastGluedAge ? new FoundAge(years, Sex(passage, end - 1), at, match.Count) : null;
        }

        // "I'm 45 years", and no "I'm 45 years clear of it".
        if (match.Value == DetailWord.AgeSelf && number.Slot == "n" && end < passage.Count && !passage[end].IsMark)
        {
            return null;
        }

        // "I'm 7" is rather a strength of pain; who is that young is spoken of by others.
        var least = match.Value is DetailWord.AgeSelf or DetailWord.AgeSoon ? Attributes.WorstPain + 1 : 0;
        return years >= least && years <= Attributes.OldestAge && years == Math.Floor(years)
            ? new FoundAge(years, Sex(passage, end), at, match.Count) : null;
    }

    private string? Sex(Passage passage, int at) => at < passage.Count ? _sexes.Longest(passage, at)?.Value : null;
}
