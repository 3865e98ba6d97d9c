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
    private readonly WordSet _doubtAbout;
    private readonly WordSet _nameEnds;
    private readonly WordSet _excepts;
    private readonly WordSet _ands;
    private readonly WordSet _rangeWords;

    public PickSplitter(AnswerWords words, Spelling spelling)
    {
        _picks = new Phrasebook<PickWord>(
            words.Picks.Where(p => p.Key is not PickWord.RealWords and not PickWord.Denying and not PickWord.Range and not PickWord.DoubtAbout and not PickWord.NameEnd).OrderBy(p => p.Key));
        _leans = new Phrasebook<Lean>(
            words.Leans.Where(l => l.Key is not (Lean.AfterNo or Lean.Well or Lean.Agree or Lean.Contrast or Lean.NoSingle or Lean.AtTimes)).OrderBy(l => l.Key));
        _places = new Phrasebook<int>(words.Places);
        _numerals = new Numerals(words.Numbers);
        _spelling = spelling;
        _doubtAbout = new(words.Picks[PickWord.DoubtAbout]);
        _nameEnds = new(words.Picks[PickWord.NameEnd]);
        _excepts = new(words.Picks[PickWord.Except]);
        _ands = new(words.Picks[PickWord.And]);
        _rangeWords = new(words.Picks[PickWord.Range]);
    }

    public List<PickItem> Split(Passage passage, ChoiceNames names, ImmutableArray<AnswerChoice> choices)
    {
        var items = new List<PickItem>(passage.Count);
        var real = choices.Count(c => !c.IsFixed);
        for (var at = 0; at < passage.Count;)
        {
            if (Remark(passage, at) is var remark and > 0)
            {
                at += remark;
                continue;
            }

            var added = items.Count;
            at += passage[at].IsMark ? Mark(passage, at, items) : Word(passage, at, names, choices, real, items);
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

    private static int Mark(Passage passage, int at, List<PickItem> items)
    {
        items.Add(new PickItem(passage[at].Folded is "," or ";" or "." or "!" or "?" or "\n" ? PickSort.Break : PickSort.Filler, at, 1));
        return 1;
    }

    private int Word(Passage passage, int at, ChoiceNames names, ImmutableArray<AnswerChoice> choices, int real, List<PickItem> items)
    {
        var pick = _picks.Longest(passage, at);
        var lean = _leans.Longest(passage, at);
        return Name(passage, at, names, pick, lean, items) ?? Ending(passage, at, items) ?? Places(passage, at, pick, choices, real, items)
            ?? Doubt(passage, at, pick, items) ?? Leaning(passage, at, real, items);
    }

    private static int? Name(Passage passage, int at, ChoiceNames names, PhraseMatch<PickWord>? pick, PhraseMatch<Lean>? lean, List<PickItem> items)
    {
        var word = Math.Max(pick?.Count ?? 0, lean?.Count ?? 0);
        var name = names.Longest(passage, at) ?? (word == 0 ? names.LongestMeant(passage, at) : null);

        // The words of "not sure" doubt the choice beside them, whatever choice is called so.
        if (name is not { } match || match.Count < word || (lean is { Value: Lean.NotSure } doubt && doubt.Count == match.Count))
        {
            return null;
        }

        items.Add(match.Choice == ChoiceNames.NoChoice
            ? new PickItem(PickSort.Content, at, match.Count) : new PickItem(PickSort.Choice, at, match.Count, match.Choice, match.Kind));
        return match.Count;
    }

    // "The wiping one", "the second thing".
    private int? Ending(Passage passage, int at, List<PickItem> items)
    {
        if (items.Count == 0 || items[^1].Sort is not (PickSort.Content or PickSort.Choice or PickSort.Place) || items[^1].At + items[^1].Count != at
            || !_nameEnds.Has(passage, at))
        {
            return null;
        }

        items.Add(new PickItem(PickSort.Join, at, 1));
        return 1;
    }

    // "But not sure about": the "not" belongs to the doubt.
    private int? Doubt(Passage passage, int at, PhraseMatch<PickWord>? pick, List<PickItem> items)
    {
        var joins = _ands.Has(passage, at);
        if (pick is not { Value: PickWord.Deny } || !(joins || _excepts.Has(passage, at)) || at + 1 >= passage.Count
            || _leans.Longest(passage, at + 1) is not { Value: Lean.NotSure })
        {
            return null;
        }

        items.Add(new PickItem(joins ? PickSort.And : PickSort.Except, at, 1));
        return 1;
    }

    private int Leaning(Passage passage, int at, int real, List<PickItem> items)
    {
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
            if (leaning.Value == Lean.NotSure && about + 1 < passage.Count && _doubtAbout.Has(passage, about))
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
        PickWord.Both => real == 2 ? PickSort.All : PickSort.Both,
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
        Lean.Yes or Lean.YesAlone or Lean.YesPartly or Lean.YesWeak => PickSort.Affirm,
        Lean.No or Lean.NoAlone or Lean.Nothing or Lean.None => PickSort.Deny,
        Lean.NotSure => PickSort.Doubt,
        _ => PickSort.Filler,
    };

    private int? Places(Passage passage, int at, PhraseMatch<PickWord>? pick, ImmutableArray<AnswerChoice> choices, int real, List<PickItem> items)
    {
        if (pick is { Value: PickWord.FirstOf or PickWord.LastOf } end
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

        return Numbers(passage, at, choices.Length, items) is var count and > 0 ? count : null;
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
            var range = at + count < passage.Count && _rangeWords.Has(passage, at + count)
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
        if (passage[at].Kind != WordKind.Number || !passage[at].Folded.Contains('.'))
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
