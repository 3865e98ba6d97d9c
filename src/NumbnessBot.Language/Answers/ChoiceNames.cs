using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>How well a text names a choice.</summary>
internal enum NameKind
{
    /// <summary>The shown title, word for word.</summary>
    Title,

    /// <summary>A synonym of two words or more.</summary>
    Phrase,

    /// <summary>A synonym of one word, or words that only this choice holds.</summary>
    Hint,
}

/// <summary>A name of a choice found in a text; <see cref="ChoiceNames.NoChoice"/> for words that look like one and are none.</summary>
internal readonly record struct NameMatch(int Choice, NameKind Kind, int Count);

/// <summary>The names of a question's choices, ready to be found. A name that two choices share finds neither.</summary>
internal sealed class ChoiceNames
{
    public const int NoChoice = -1;

    private readonly WordIndex<Name[]> _byFirst;
    private readonly ImmutableArray<KeyValuePair<string, Name[]>> _mayBeMeant;
    private readonly HashSet<string>[] _titles;
    private readonly HashSet<string>[] _words;
    private readonly ImmutableArray<AnswerChoice> _choices;
    private readonly IReadOnlySet<string> _known;
    private readonly bool _ofAttribute;

    /// <param name="known">Words for what the whole talk is about; by themselves they name neither a value nor a sign.</param>
    /// <param name="ofAttribute">The choices are values of an attribute.</param>
    /// <param name="noNames">What holds the name of a choice and is none: "left handed".</param>
    /// <param name="spelling">Forgives typing errors in any word but those of the names.</param>
    public ChoiceNames(
        ImmutableArray<AnswerChoice> choices, Func<AnswerChoice, ImmutableArray<ImmutableArray<string>>> moreNames,
        ImmutableArray<ImmutableArray<string>> noNames, IReadOnlySet<string> known, bool ofAttribute, Spelling spelling)
    {
        _choices = choices;
        _known = known;
        _ofAttribute = ofAttribute;
        _titles = new HashSet<string>[choices.Length];
        _words = new HashSet<string>[choices.Length];
        var titles = ImmutableArray.CreateBuilder<ImmutableArray<string>>(choices.Length);
        var names = noNames.Select(n => new Name(n, NoChoice, NameKind.Title, 0)).ToList();
        for (var i = 0; i < choices.Length; i++)
        {
            _titles[i] = [];
            _words[i] = [];
            titles.Add(choices[i].Names.IsEmpty ? [] : Spoken(Passage.Read(choices[i].Names[0])));
            var title = true;
            var rank = 0;
            foreach (var words in choices[i].Names.Select(n => Spoken(Passage.Read(n))).Concat(moreNames(choices[i])))
            {
                if (words.Length > 0)
                {
                    (title ? _titles[i] : _words[i]).UnionWith(words);
                    names.Add(new Name(words, i, title ? NameKind.Title : words.Length > 1 ? NameKind.Phrase : NameKind.Hint, Rank(rank, choices[i].Names.Length)));
                }

                title = false;
                rank++;
            }

            _words[i].UnionWith(_titles[i]);
        }

        Titles = titles.ToImmutable();
        Spelling = spelling.With(_words.SelectMany(w => w).ToHashSet(StringComparer.Ordinal));
        var byFirst = names.GroupBy(n => string.Join(' ', n.Words)).Select(Unshared).OfType<Name>().GroupBy(n => n.Words[0])
            .Select(g => KeyValuePair.Create(g.Key, g.ToArray())).ToList();
        _byFirst = new WordIndex<Name[]>(byFirst);
        _mayBeMeant = [.. byFirst.Where(n => Spelling.CanBeMeant(n.Key))];
    }

    /// <summary>The words of each choice's shown title.</summary>
    public ImmutableArray<ImmutableArray<string>> Titles { get; }

    /// <summary>Forgives typing errors beside these names.</summary>
    public Spelling Spelling { get; }

    /// <summary>The longest name that begins here; marks inside count for nothing, but a name does not run past a semicolon or a new line.</summary>
    public NameMatch? Longest(Passage passage, int at) =>
        _byFirst.Find(passage[at].Folded, passage.HashAt(at)) is { } names ? Best(names, passage, at, null) : null;

    /// <summary>The longest name that may be meant by wrongly typed words.</summary>
    public NameMatch? LongestMeant(Passage passage, int at)
    {
        var typed = passage[at].Folded;
        if (!passage.IsShort || !Spelling.MayErr(typed))
        {
            return null;
        }

        NameMatch? best = null;
        foreach (var (first, names) in _mayBeMeant)
        {
            if (Spelling.ForgivesUnknown(typed, first) && Best(names, passage, at, Spelling) is { } match && match.Count > (best?.Count ?? 0))
            {
                best = match;
            }
        }

        return best;
    }

    /// <summary>The one choice whose title holds all these words, or else whose names do; null when none or several do.</summary>
    public int? Only(List<string> words) => Only(words, _titles) ?? Only(words, _words);

    /// <summary>Whether the passage says this title and nothing else.</summary>
    public bool IsTitle(int choice, Passage passage)
    {
        var title = Titles[choice];
        var said = 0;
        for (var at = 0; at < passage.Count; at++)
        {
            if (!passage[at].IsMark && (said >= title.Length || passage[at].Folded != title[said++]))
            {
                return false;
            }
        }

        return said == title.Length && said > 0;
    }

    internal static ImmutableArray<string> Spoken(Passage passage) =>
        [.. passage.Words.Where(w => !w.IsMark).Select(w => w.Folded)];

    private static Name? Unshared(IEnumerable<Name> same)
    {
        var best = same.MinBy(n => n.Rank)!;
        return same.All(n => n.Choice == best.Choice || n.Rank > best.Rank) ? best : null;
    }

    private int? Only(List<string> words, HashSet<string>[] held)
    {
        int? only = null;
        var isKnown = words.TrueForAll(_known.Contains);
        for (var i = 0; i < held.Length; i++)
        {
            if (!_choices[i].IsFixed && !(isKnown && (_ofAttribute || !_choices[i].Findings.IsEmpty)) && HoldsAll(held[i], words))
            {
                if (only is not null)
                {
                    return null;
                }

                only = i;
            }
        }

        return only;
    }

    private bool HoldsAll(HashSet<string> held, List<string> words)
    {
        foreach (var word in words)
        {
            if (!held.Contains(word) && !(Spelling.MayErr(word) && Means(held, word)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Means(HashSet<string> held, string typed)
    {
        foreach (var word in held)
        {
            if (Spelling.ForgivesUnknown(typed, word))
            {
                return true;
            }
        }

        return false;
    }

    private static NameMatch? Best(Name[] names, Passage passage, int at, Spelling? spelling)
    {
        NameMatch? best = null;
        foreach (var name in names)
        {
            var count = Match(name, passage, at, spelling);
            if (count > (best?.Count ?? 0))
            {
                best = new NameMatch(name.Choice, name.Kind, count);
            }
        }

        return best;
    }

    private static int Match(Name name, Passage passage, int at, Spelling? spelling)
    {
        var here = at;
        foreach (var word in name.Words)
        {
            while (here > at && here < passage.Count && passage[here].IsMark && passage[here].Folded is not (";" or "\n"))
            {
                here++;
            }

            if (here >= passage.Count || !(passage[here].Folded == word || (spelling?.Forgives(passage[here].Folded, word) ?? false)))
            {
                return 0;
            }

            here++;
        }

        return here - at;
    }

    // A title outranks an author's synonym, and that a name that belongs to the attribute in general.
    private static int Rank(int place, int authored) => place == 0 ? 0 : place < authored ? 1 : 2;

    private sealed record Name(ImmutableArray<string> Words, int Choice, NameKind Kind, int Rank);
}
