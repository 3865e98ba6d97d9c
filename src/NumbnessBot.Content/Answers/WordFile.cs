using System.Collections.Immutable;
using System.Globalization;

namespace NumbnessBot.Content;

/// <summary>One YAML file of word lists. What is missing or malformed becomes a problem, and an empty list takes its place.</summary>
internal sealed class WordFile
{
    private readonly string _name;
    private readonly YamlMap? _top;
    private readonly List<ContentProblem> _problems;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public WordFile(string name, IReadOnlyDictionary<string, string> texts, List<ContentProblem> problems)
    {
        _name = name;
        _problems = problems;
        if (texts.TryGetValue(name, out var text))
        {
            _top = YamlReader.Read(name, text, problems);
        }
        else
        {
            problems.Add(new(name, "", "The file is missing.", "Write it; the English file of that name shows its form."));
        }
    }

    /// <summary>A list for each member of an enumeration, under its name in kebab-case.</summary>
    public ImmutableDictionary<TKey, ImmutableArray<string>> Lists<TKey>(YamlMap? within = null)
        where TKey : struct, Enum
    {
        var lists = ImmutableDictionary.CreateBuilder<TKey, ImmutableArray<string>>();
        foreach (var key in Enum.GetValues<TKey>())
        {
            lists[key] = List(Kebab(key.ToString()), within);
        }

        if (within is not null)
        {
            ReportUnknown(within, [.. Enum.GetNames<TKey>().Select(Kebab)]);
        }

        return lists.ToImmutable();
    }

    public ImmutableArray<string> List(string key, YamlMap? within = null)
    {
        switch (Find(key, within))
        {
            case YamlList list:
                return Phrases(list);
            case { } other:
                _problems.Add(other.Problem($"'{key}' holds {other.Sort}, not a list of phrases.", "Write the phrases as a list: [one, two]."));
                return [];
            default:
                return [];
        }
    }

    /// <summary>Groups of members; an absent one is a problem and an empty group.</summary>
    public YamlMap Group(string key, YamlMap? within = null)
    {
        var part = Find(key, within);
        if (part is YamlMap map)
        {
            return map;
        }

        if (part is not null)
        {
            _problems.Add(part.Problem($"'{key}' holds {part.Sort}, not members.", "Write one member a line, each with its list."));
        }

        return new YamlMap(_name, part?.Line ?? 1);
    }

    /// <summary>Every member of a group as a list of phrases.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Named(YamlMap group) =>
        group.Members.ToImmutableDictionary(m => m.Key, m => List(m.Key, group), StringComparer.Ordinal);

    public ImmutableDictionary<string, decimal> Numbers(YamlMap group)
    {
        var numbers = ImmutableDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        foreach (var (phrase, value) in group.Members)
        {
            if (value is YamlText text && decimal.TryParse(text.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            {
                numbers[phrase] = number;
            }
            else
            {
                _problems.Add(value.Problem($"'{phrase}' stands for no number.", "Write a number behind it, such as 2 or 0.5."));
            }
        }

        return numbers.ToImmutable();
    }

    /// <summary>Whole numbers with the phrases that stand for each.</summary>
    public ImmutableDictionary<int, ImmutableArray<string>> ByNumber(YamlMap group)
    {
        var lists = ImmutableDictionary.CreateBuilder<int, ImmutableArray<string>>();
        foreach (var (key, value) in group.Members)
        {
            if (int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                lists[number] = List(key, group);
            }
            else
            {
                _problems.Add(value.Problem($"'{key}' is no whole number.", "Begin the line with a number, such as 2."));
            }
        }

        return lists.ToImmutable();
    }

    /// <summary>Entries with two numbers and a list of words.</summary>
    public ImmutableArray<Language.NamedStretch> Stretches(string key, string from, string to)
    {
        var stretches = ImmutableArray.CreateBuilder<Language.NamedStretch>();
        foreach (var item in Find(key, null) is YamlList list ? list.Items : [])
        {
            if (item is YamlMap map && Whole(map, from) is { } first && Whole(map, to) is { } second)
            {
                stretches.Add(new(first, second, List("words", map)));
            }
            else
            {
                _problems.Add(item.Problem($"An entry needs {from} and {to} as whole numbers.", $"Write it like {{ {from}: 5, {to}: 12, words: [word] }}."));
            }
        }

        return stretches.ToImmutable();
    }

    /// <summary>Reports members of the file that were not asked for; called when all has been read.</summary>
    public void ReportUnknown() => ReportUnknown(_top, _known);

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    private static int? Whole(YamlMap map, string key) =>
        map.Find(key) is YamlText text && int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private void ReportUnknown(YamlMap? map, HashSet<string> known)
    {
        foreach (var (key, value) in map?.Members.Where(m => !known.Contains(m.Key)) ?? [])
        {
            _problems.Add(value.Problem($"'{key}' is not read by anything.", $"Take it out, or use one of: {string.Join(", ", known.Order(StringComparer.Ordinal))}."));
        }
    }

    private YamlPart? Find(string key, YamlMap? within)
    {
        if (within is null)
        {
            _known.Add(key);
        }

        var part = (within ?? _top)?.Find(key);
        if (part is null && _top is not null)
        {
            _problems.Add(within?.Problem($"'{key}' is missing.", "Write it, as an empty list [] if this language needs none.")
                ?? new(_name, "", $"'{key}' is missing.", "Write it, as an empty list [] if this language needs none."));
        }

        return part;
    }

    private void ReportSlots(YamlPart item, string phrase)
    {
        foreach (var slot in Language.PhraseSlots.In(phrase).Where(s => !Language.PhraseSlots.Known.Contains(s)))
        {
            _problems.Add(item.Problem($"'{{{slot}}}' is not a slot.", $"Use one of: {string.Join(", ", Language.PhraseSlots.Known.Order(StringComparer.Ordinal))}."));
        }
    }

    private ImmutableArray<string> Phrases(YamlList list)
    {
        var phrases = ImmutableArray.CreateBuilder<string>();
        foreach (var item in list.Items)
        {
            if (item is YamlText { Text: { Length: > 0 } text } && !phrases.Contains(text))
            {
                phrases.Add(text);
                ReportSlots(item, text);
            }
            else
            {
                _problems.Add(item is YamlText { Text.Length: > 0 } twice
                    ? item.Warning($"'{twice.Text}' stands twice in this list.", "Keep one of the two.")
                    : item.Problem($"A phrase was expected here, not {item.Sort}.", "Write plain words; put them in quotes if they hold { } [ ] , : # or ?."));
            }
        }

        return phrases.ToImmutable();
    }
}
