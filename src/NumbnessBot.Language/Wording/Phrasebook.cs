using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>What a phrase found in a text stands for.</summary>
internal readonly record struct PhraseMatch<T>(T Value, int Count, ImmutableArray<Filled> Filled);

/// <summary>Many patterns at once; of those that fit at a place the longest wins, of equals the one written first.</summary>
internal sealed class Phrasebook<T>
{
    private readonly Dictionary<string, List<Entry>> _byOpener = new(StringComparer.Ordinal);
    private readonly List<Entry> _open = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public Phrasebook(IEnumerable<KeyValuePair<T, ImmutableArray<string>>> lists)
    {
        foreach (var (value, phrases) in lists)
        {
            foreach (var phrase in phrases)
            {
                Add(phrase, value);
            }
        }
    }

    public Phrasebook(IReadOnlyDictionary<string, T> phrases)
    {
        foreach (var (phrase, value) in phrases)
        {
            Add(phrase, value);
        }
    }

    /// <summary>Every word of every phrase.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <param name="spelling">Forgives typing errors where that makes a longer match; null for exact matches only.</param>
    public PhraseMatch<T>? Longest(Passage passage, int at, SlotReader? slots = null, Spelling? spelling = null)
    {
        PhraseMatch<T>? best = null;
        var typed = passage[at].Folded;
        spelling = passage.IsShort ? spelling : null;
        if (_byOpener.TryGetValue(typed, out var entries))
        {
            best = Better(best, entries, passage, at, slots, null);
            best = spelling is null ? best : Better(best, entries, passage, at, slots, spelling);
        }

        best = Better(best, _open, passage, at, slots, null);
        if (spelling is not null && entries is null && spelling.MayErr(typed))
        {
            foreach (var (opener, candidates) in _byOpener)
            {
                if (spelling.Forgives(typed, opener))
                {
                    best = Better(best, candidates, passage, at, slots, spelling);
                }
            }
        }

        return best;
    }

    private static PhraseMatch<T>? Better(
        PhraseMatch<T>? best, List<Entry> entries, Passage passage, int at, SlotReader? slots, Spelling? spelling)
    {
        foreach (var entry in entries)
        {
            var filled = entry.HasSlots ? new List<Filled>() : null;
            var count = entry.Pattern.Match(passage, at, slots, spelling, filled);
            if (count > (best?.Count ?? 0))
            {
                best = new PhraseMatch<T>(entry.Value, count, filled is null ? [] : [.. filled]);
            }
        }

        return best;
    }

    private void Add(string phrase, T value)
    {
        var pattern = WordPattern.Parse(phrase);
        var entry = new Entry(pattern, value, pattern.Slots.Any());
        _words.UnionWith(pattern.Words);
        var openers = pattern.Openers;
        if (openers.IsEmpty)
        {
            _open.Add(entry);
        }

        foreach (var opener in openers.Distinct())
        {
            if (!_byOpener.TryGetValue(opener, out var list))
            {
                _byOpener[opener] = list = [];
            }

            list.Add(entry);
        }
    }

    private readonly record struct Entry(WordPattern Pattern, T Value, bool HasSlots);
}
