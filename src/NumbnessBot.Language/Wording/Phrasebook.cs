using System.Collections.Immutable;

namespace NumbnessBot.Language;

/// <summary>What a phrase found in a text stands for.</summary>
internal readonly record struct PhraseMatch<T>(T Value, int Count, ImmutableArray<Filled> Filled);

/// <summary>Many patterns at once; of those that fit at a place the longest wins, of equals the one written first.</summary>
internal sealed class Phrasebook<T>
{
    private readonly WordIndex<Entry[]> _byOpener;

    // Openers that a wrongly typed word can mean, by their first letter.
    private readonly Dictionary<char, ImmutableArray<(string Opener, Entry[] Entries)>> _byLetter;

    // Patterns that begin with a slot.
    private readonly ImmutableArray<(string Slot, Entry[] Entries)> _bySlot;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public Phrasebook(IEnumerable<KeyValuePair<T, ImmutableArray<string>>> lists)
        : this(lists.SelectMany(l => l.Value.Select(p => (p, l.Key))))
    {
    }

    public Phrasebook(IReadOnlyDictionary<string, T> phrases)
        : this(phrases.Select(p => (p.Key, p.Value)))
    {
    }

    private Phrasebook(IEnumerable<(string Phrase, T Value)> phrases)
    {
        var byOpener = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        var bySlot = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (var (phrase, value) in phrases)
        {
            var pattern = WordPattern.Parse(phrase);
            var entry = new Entry(pattern, value);
            _words.UnionWith(pattern.Words);
            var openers = pattern.Openers;
            if (pattern.OpeningSlot is { } slot)
            {
                Add(bySlot, slot, entry);
            }

            foreach (var opener in openers.Distinct())
            {
                Add(byOpener, opener, entry);
            }
        }

        var frozen = byOpener.ToDictionary(o => o.Key, o => o.Value.ToArray(), StringComparer.Ordinal);
        _byOpener = new WordIndex<Entry[]>(frozen);
        _byLetter = frozen.Where(o => Spelling.CanBeMeant(o.Key)).GroupBy(o => o.Key[0])
            .ToDictionary(g => g.Key, g => g.Select(o => (o.Key, o.Value)).ToImmutableArray());
        _bySlot = [.. bySlot.Select(s => (s.Key, s.Value.ToArray()))];
    }

    /// <summary>Every word of every phrase.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <param name="spelling">Forgives typing errors where that makes a longer match; null for exact matches only.</param>
    public PhraseMatch<T>? Longest(Passage passage, int at, SlotReader? slots = null, Spelling? spelling = null)
    {
        var best = default(Entry);
        var count = 0;
        var typed = passage[at].Folded;
        var forgiving = passage.IsShort ? spelling : null;
        var used = (Spelling?)null;
        var entries = _byOpener.Find(typed, passage.HashAt(at));
        if (entries is not null)
        {
            Better(ref best, ref count, entries, passage, at, slots, null);
            if (forgiving is not null && Better(ref best, ref count, entries, passage, at, slots, forgiving))
            {
                used = forgiving;
            }
        }

        foreach (var (slot, opened) in _bySlot)
        {
            if (slots is not null && slots(slot, passage, at) > 0 && Better(ref best, ref count, opened, passage, at, slots, null))
            {
                used = null;
            }
        }

        if (forgiving is not null && entries is null && typed.Length > 0 && _byLetter.TryGetValue(typed[0], out var openers) && forgiving.MayErr(typed))
        {
            foreach (var (opener, candidates) in openers)
            {
                if (Spelling.ForgivesUnknown(typed, opener) && Better(ref best, ref count, candidates, passage, at, slots, forgiving))
                {
                    used = forgiving;
                }
            }
        }

        return count == 0 ? null : new PhraseMatch<T>(best.Value, count, best.Pattern.Fill(passage, at, slots, used));
    }

    private static bool Better(ref Entry best, ref int most, Entry[] entries, Passage passage, int at, SlotReader? slots, Spelling? spelling)
    {
        var before = most;
        foreach (var entry in entries)
        {
            var count = entry.Pattern.Match(passage, at, slots, spelling, null);
            if (count > most)
            {
                best = entry;
                most = count;
            }
        }

        return most > before;
    }

    private static void Add(Dictionary<string, List<Entry>> lists, string key, Entry entry)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(entry);
    }

    private readonly record struct Entry(WordPattern Pattern, T Value);
}
