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

/// <summary>A name of a choice found in a text.</summary>
internal readonly record struct NameMatch(int Choice, NameKind Kind, int Count);

/// <summary>The names of a question's choices, ready to be found. A name that two choices share finds neither.</summary>
internal sealed class ChoiceNames
{
    private readonly Dictionary<string, List<Name>> _byFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string>[] _titles;
    private readonly HashSet<string>[] _words;
    private readonly ImmutableArray<AnswerChoice> _choices;

    private readonly IReadOnlySet<string> _known;
    private readonly bool _ofAttribute;

    /// <param name="known">Words for what the whole talk is about; by themselves they name neither a value nor a sign.</param>
    /// <param name="ofAttribute">The choices are values of an attribute.</param>
    public ChoiceNames(
        ImmutableArray<AnswerChoice> choices, Func<AnswerChoice, ImmutableArray<ImmutableArray<string>>> moreNames, IReadOnlySet<string> known, bool ofAttribute)
    {
        _choices = choices;
        _known = known;
        _ofAttribute = ofAttribute;
        _titles = new HashSet<string>[choices.Length];
        _words = new HashSet<string>[choices.Length];
        var names = new List<Name>();
        for (var i = 0; i < choices.Length; i++)
        {
            _titles[i] = [];
            _words[i] = [];
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

        foreach (var same in names.GroupBy(n => string.Join(' ', n.Words)))
        {
            var best = same.MinBy(n => n.Rank);
            if (same.All(n => n.Choice == best.Choice || n.Rank > best.Rank))
            {
                Add(best);
            }
        }
    }

    /// <summary>Every word of every name.</summary>
    public IReadOnlySet<string> Words => _words.SelectMany(w => w).ToHashSet(StringComparer.Ordinal);

    /// <summary>The longest name that begins here; marks inside count for nothing, but a name does not run past a semicolon or a new line.</summary>
    public NameMatch? Longest(Passage passage, int at, Spelling? spelling)
    {
        if (spelling is not null && !(passage.IsShort && spelling.MayErr(passage[at].Folded)))
        {
            return null;
        }

        if (spelling is null)
        {
            return _byFirst.TryGetValue(passage[at].Folded, out var names) ? Best(names, passage, at, null) : null;
        }

        NameMatch? best = null;
        foreach (var (first, names) in _byFirst)
        {
            if (spelling.Forgives(passage[at].Folded, first) && Best(names, passage, at, spelling) is { } match && match.Count > (best?.Count ?? 0))
            {
                best = match;
            }
        }

        return best;
    }

    /// <summary>The one choice whose title holds all these words, or else whose names do; null when none or several do.</summary>
    public int? Only(IReadOnlyCollection<string> words, Spelling spelling) =>
        Only(words, _titles, spelling) ?? Only(words, _words, spelling);

    private int? Only(IReadOnlyCollection<string> words, HashSet<string>[] held, Spelling spelling)
    {
        int? only = null;
        var isKnown = words.All(_known.Contains);
        for (var i = 0; i < held.Length; i++)
        {
            if (!_choices[i].IsFixed && !(isKnown && (_ofAttribute || !_choices[i].Findings.IsEmpty)) && words.All(w => held[i].Contains(w) || held[i].Any(h => spelling.Forgives(w, h))))
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

    internal static ImmutableArray<string> Spoken(Passage passage) =>
        [.. passage.Words.Where(w => !w.IsMark).Select(w => w.Folded)];

    private static NameMatch? Best(List<Name> names, Passage passage, int at, Spelling? spelling)
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

    private void Add(Name name)
    {
        if (!_byFirst.TryGetValue(name.Words[0], out var list))
        {
            _byFirst[name.Words[0]] = list = [];
        }

        list.Add(name);
    }

    // A title outranks an author's synonym, and that a name that belongs to the attribute in general.
    private static int Rank(int place, int authored) => place == 0 ? 0 : place < authored ? 1 : 2;

    private readonly record struct Name(ImmutableArray<string> Words, int Choice, NameKind Kind, int Rank);
}
