using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>Reads what stands for the slots of detail phrases: {age}, {n}, {back}, {relation}, {relations}, {country}.</summary>
internal sealed class DetailSlots
{
    private readonly Numerals _numerals;
    private readonly WordSet _notAge;
    private readonly Phrasebook<bool> _backs;
    private readonly Phrasebook<bool> _relations;
    private readonly Phrasebook<bool> _possessives;
    private readonly Phrasebook<string> _countries;

    public DetailSlots(DetailWords words)
    {
        _numerals = new Numerals(words.Numbers);
        _notAge = new(words.Lists[DetailWord.NotAgeAfter]);
        _backs = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.Back])]);
        _relations = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.Relation])]);
        _possessives = new Phrasebook<bool>([KeyValuePair.Create(true, words.Lists[DetailWord.Relation].Select(r => r + "s").ToImmutableArray())]);
        _countries = new Phrasebook<string>(words.Countries);
        Reader = Read;
    }

    /// <summary>Reads any of the slots.</summary>
    public SlotReader Reader { get; }

    public string? Country(Passage passage, int at) => _countries.Longest(passage, at)?.Value;

    public decimal Number(Passage passage, int at) => _numerals.Read(passage, at, out var value) > 0 ? value : -1;

    private int Read(string slot, Passage passage, int at) => slot switch
    {
        "age" => Age(passage, at),
        "n" => _numerals.Read(passage, at, out _),
        "back" => _backs.Longest(passage, at)?.Count ?? 0,
        "relation" => _relations.Longest(passage, at)?.Count ?? 0,
        "relations" => _possessives.Longest(passage, at)?.Count ?? 0,
        "country" => _countries.Longest(passage, at)?.Count ?? 0,
        _ => 0,
    };

    private int Age(Passage passage, int at)
    {
        var count = _numerals.Read(passage, at, out var value);
        return count > 0 && value is >= 0 and <= Attributes.OldestAge && value == Math.Floor(value)
            && !(at + count < passage.Count && _notAge.Has(passage, at + count)) ? count : 0;
    }
}
