using System.Collections.Immutable;
using System.Globalization;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>Cuts an answer that picks from a list into items: choices by name and by place, "not", "the rest", clause ends.</summary>
internal sealed class PickSplitter
{
    private readonly Phrasebook<PickWord> _picks;
    private readonly Phrasebook<Lean> _leans;
    private readonly Phrasebook<int> _places;
    private readonly Numerals _numerals;
    private readonly Spelling _spelling;
    private readonly IReadOnlySet<string> _doubtAbout;
    private readonly IReadOnlySet<string> _nameEnds;
    private readonly IReadOnlySet<string> _excepts;
    private readonly IReadOnlySet<string> _ands;
    private readonly IReadOnlySet<string> _rangeWords;

    public PickSplitter(AnswerWords words, Spelling spelling)
    {
        _picks = new Phrasebook<PickWord>(
            words.Picks.Where(p => p.Key is not PickWord.RealWords and not PickWord.Denying and not PickWord.Range and not PickWord.DoubtAbout and not PickWord.NameEnd).OrderBy(p => p.Key));
        _leans = new Phrasebook<Lean>(
            words.Leans.Where(l => l.Key is not Lean.AfterNo and not Lean.Agree and not Lean.Contrast).OrderBy(l => l.Key));
        _places = new Phrasebook<int>(words.Places);
        _numerals = new Numerals(words.Numbers);
        _spelling = spelling;
        _doubtAbout = words.Picks[PickWord.DoubtAbout].ToHashSet(StringComparer.Ordinal);
        _nameEnds = words.Picks[PickWord.NameEnd].ToHashSet(StringComparer.Ordinal);
        _excepts = words.Picks[PickWord.Except].ToHashSet(StringComparer.Ordinal);
        _ands = words.Picks[PickWord.And].ToHashSet(StringComparer.Ordinal);
        _rangeWords = words.Picks[PickWord.Range].ToHashSet(StringComparer.Ordinal);
    }

    public List<PickItem> Split(Passage passage, ChoiceNames names, ImmutableArray<AnswerChoice> choices)
    {
        var items = new List<PickItem>();
        var real = choices.Count(c => !c.IsFixed);
        var spelling = _spelling.With(names.Words);
        for (var at = 0; at < passage.Count;)
        {
            if (Remark(passage, at) is var remark and > 0)
            {
                at += remark;
                continue;
            }

            var added = items.Count;
            at += Name(passage, at, names, spelling, items) ?? Word(passage, at, choices, real, items);
            if (items.Count == added)
            {
                items.Add(new PickItem(PickSort.Content, at - 1, 1));
            }
        }

        return items;
    }

    // A remark in brackets behind something else belongs to the symptom reader.
    private static int Remark(Passage passage, int at)
    {
        if (at == 0 || !passage.Is(at, "("))
        {
            return 0;
        }

        for (var end = at + 1; end < passage.Count; end++)
        {
            if (passage.Is(end, ")"))
            {
                return end + 1 - at;
            }
        }

        return passage.Count - at;
    }

    private int? Name(Passage passage, int at, ChoiceNames names, Spelling spelling, List<PickItem> items)
    {
        if (passage[at].IsMark)
        {
            return null;
        }

        var word = Math.Max(_picks.Longest(passage, at)?.Count ?? 0, _leans.Longest(passage, at)?.Count ?? 0);
        var name = names.Longest(passage, at, null) ?? (word == 0 ? names.Longest(passage, at, spelling) : null);
        if (name is not { } match || match.Count < word || Doubts(passage, at) == match.Count)
        {
            return null;
        }

        items.Add(new PickItem(PickSort.Choice, at, match.Count, match.Choice, match.Kind));
        return match.Count;
    }

    // The words of "not sure", which doubt the choice beside them.
    private int Doubts(Passage passage, int at) => _leans.Longest(passage, at) is { Value: Lean.NotSure } doubt ? doubt.Count : 0;

    private int Word(Passage passage, int at, ImmutableArray<AnswerChoice> choices, int real, List<PickItem> items)
    {
        if (passage[at].IsMark)
        {
            items.Add(new PickItem(passage[at].Folded is "," or ";" or "." or "!" or "?" or "\n" ? PickSort.Break : PickSort.Filler, at, 1));
            return 1;
        }

        // "The wiping one", "the second thing".
        if (items.Count > 0 && items[^1].Sort is PickSort.Content or PickSort.Choice or PickSort.Place && items[^1].At + items[^1].Count == at
            && _nameEnds.Contains(passage[at].Folded))
        {
            items.Add(new PickItem(PickSort.Join, at, 1));
            return 1;
        }

        if (Places(passage, at, choices, real, items) is var counted and > 0)
        {
            return counted;
        }

        // "But not sure about": the "not" belongs to the doubt.
        var joins = _ands.Contains(passage[at].Folded);
        if ((joins || _excepts.Contains(passage[at].Folded)) && at + 1 < passage.Count && Doubts(passage, at + 1) > 0
            && _picks.Longest(passage, at) is { Value: PickWord.Deny })
        {
            items.Add(new PickItem(joins ? PickSort.And : PickSort.Except, at, 1));
            return 1;
        }

        var pick = _picks.Longest(passage, at, spelling: _spelling);
        var lean = _leans.Longest(passage, at, spelling: _spelling);
        if (pick is { } picked && picked.Count >= (lean?.Count ?? 0) && Sort(picked.Value, real) is { } sort)
        {
            items.Add(new PickItem(sort, at, picked.Count, Lean: lean?.Count == picked.Count ? lean.Value.Value : null));
            return picked.Count;
        }

        if (lean is { } leaning)
        {
            var about = at + leaning.Count;
            if (leaning.Value == Lean.NotSure && about + 1 < passage.Count && _doubtAbout.Contains(passage[about].Folded))
            {
                items.Add(new PickItem(PickSort.Doubt, at, leaning.Count + 1));
                return leaning.Count + 1;
            }

            items.Add(new PickItem(Sort(leaning.Value), at, leaning.Count, Lean: leaning.Value));
            return leaning.Count;
        }

        items.Add(new PickItem(passage[at].Kind == WordKind.Symbol ? PickSort.Filler : PickSort.Content, at, 1));
        return 1;
    }

    private static PickSort? Sort(PickWord word, int real) => word switch
    {
        PickWord.All => PickSort.All,
        PickWord.AllAlone => PickSort.AllAlone,
        PickWord.Both => real == 2 ? PickSort.All : PickSort.Content,
        PickWord.Rest => PickSort.Rest,
        PickWord.OnlyThese => PickSort.OnlyThese,
        PickWord.Except => PickSort.Except,
        PickWord.Only => PickSort.Only,
        PickWord.Deny => PickSort.Deny,
        PickWord.Doubt => PickSort.Doubt,
        PickWord.Affirm => PickSort.Affirm,
        PickWord.And => PickSort.And,
        PickWord.ListWord => PickSort.Join,
        PickWord.Correct => PickSort.Correct,
        PickWord.Small => PickSort.Small,
        _ => null,
    };

    private static PickSort Sort(Lean lean) => lean switch
    {
        Lean.Yes or Lean.YesAlone or Lean.YesWeak => PickSort.Affirm,
        Lean.No or Lean.NoAlone or Lean.None => PickSort.Deny,
        Lean.NotSure => PickSort.Doubt,
        _ => PickSort.Filler,
    };

    private int Places(Passage passage, int at, ImmutableArray<AnswerChoice> choices, int real, List<PickItem> items)
    {
        if (_picks.Longest(passage, at) is { Value: PickWord.FirstOf or PickWord.LastOf } end
            && _numerals.Read(passage, at + end.Count, out var many) is var words and > 0 && many >= 1 && many <= real && many == Math.Floor(many))
        {
            var all = Enumerable.Range(0, choices.Length).Where(i => !choices[i].IsFixed).ToList();
            foreach (var i in end.Value == PickWord.FirstOf ? all.Take((int)many) : all.TakeLast((int)many))
            {
                items.Add(new PickItem(PickSort.Place, at, end.Count + words, i));
            }

            return end.Count + words;
        }

        if (_places.Longest(passage, at) is { } place)
        {
            var index = place.Value > 0 ? place.Value - 1 : LastReal(choices) + 1 + place.Value;
            items.Add(new PickItem(index >= 0 && index < choices.Length ? PickSort.Place : PickSort.Content, at, place.Count, index));
            return place.Count + (passage.Is(at + place.Count, "one") || passage.Is(at + place.Count, "ones") ? 1 : 0);
        }

        return Numbers(passage, at, choices.Length, items);
    }

    private int Numbers(Passage passage, int at, int choices, List<PickItem> items)
    {
        if (Digits(passage, at, choices) is { Count: > 1 } glued)
        {
            items.AddRange(glued.Select(n => new PickItem(PickSort.Place, at, 1, n - 1)));
            return 1;
        }

        if (_numerals.Read(passage, at, out var first) is var count and > 0)
        {
            var last = first;
            var range = at + count < passage.Count && _rangeWords.Contains(passage[at + count].Folded)
                ? _numerals.Read(passage, at + count + 1, out last) : 0;
            if (range == 0 || last < first)
            {
                items.Add(Place(first, at, count, choices));
                return count;
            }

            for (var n = first; n <= Math.Min(last, first + choices); n++)
            {
                items.Add(Place(n, at, count + 1 + range, choices));
            }

            return count + 1 + range;
        }

        return 0;
    }

    private static PickItem Place(decimal number, int at, int count, int choices) =>
        number >= 1 && number <= choices && number == Math.Floor(number)
            ? new PickItem(PickSort.Place, at, count, (int)number - 1)
            : new PickItem(PickSort.Content, at, count);

    // "2,5" and "1.3.4" are one number to the word reader.
    private static List<int>? Digits(Passage passage, int at, int choices)
    {
        if (passage[at].Kind != WordKind.Number)
        {
            return null;
        }

        var parts = passage[at].Folded.Split('.');
        var numbers = new List<int>();
        foreach (var part in parts)
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n < 1 || n > choices)
            {
                return null;
            }

            numbers.Add(n);
        }

        return numbers;
    }

    private static int LastReal(ImmutableArray<AnswerChoice> choices)
    {
        var last = choices.Length - 1;
        while (last >= 0 && choices[last].IsFixed)
        {
            last--;
        }

        return last;
    }
}
