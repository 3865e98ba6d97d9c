using System.Collections.Immutable;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>
/// Finds which of many named things a text names, with the typing errors of <see cref="Spelling"/> forgiven; a plural is the same as its
/// singular. The longest name wins, of equals the one with the fewest slips, then the one that was given first.
/// </summary>
public sealed class NameFinder<T>
    where T : notnull
{
    /// <summary>Nobody asks in more words; of a longer text the first ones are looked at.</summary>
    private const int MostWords = 60;

    private readonly ImmutableArray<(T Thing, string[] Words)> _names;
    private readonly HashSet<string> _around;
    private readonly Spelling _spelling;

    /// <param name="names">In the order of preference.</param>
    /// <param name="around">Words that people put before or behind a name: "what is", "needed".</param>
    public NameFinder(IEnumerable<(T Thing, string Name)> names, IEnumerable<string> around)
    {
        _names = [.. names.Select(n => (n.Thing, Words: Words(n.Name))).Where(n => n.Words.Length > 0)];
        _around = around.SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        _spelling = new Spelling(_names.SelectMany(n => n.Words).Concat(_around).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The thing that is all the text names, apart from the words around.</summary>
    public bool TryWhole(string text, out T thing)
    {
        var words = Words(text);
        return Is(words, out thing) || Is(Bare(words), out thing);
    }

    /// <summary>The thing whose name stands anywhere in the text.</summary>
    public bool TryWithin(string text, out T thing)
    {
        var words = Words(text);
        var found = _names.Select(n => (n.Thing, Length: n.Words.Sum(w => w.Length), Slips: SlipsIn(words, n.Words))).Where(n => n.Slips is not null)
            .OrderByDescending(n => n.Length).ThenBy(n => n.Slips).ToList();
        thing = found.Count > 0 ? found[0].Thing : default!;
        return found.Count > 0;
    }

    /// <summary>The things whose names look most like the text, each once; never fewer than asked for while there are any.</summary>
    public IReadOnlyList<T> Nearest(string text, int count)
    {
        var wanted = Trigrams(Bare(Words(text)));
        return
        [
            .. _names.Select(n => (n.Thing, Likeness: Likeness(wanted, Trigrams(n.Words))))
                .GroupBy(n => n.Thing).Select(g => (Thing: g.Key, Likeness: g.Max(n => n.Likeness)))
                .OrderByDescending(n => n.Likeness).Take(count).Select(n => n.Thing),
        ];
    }

    private bool Is(string[] words, out T thing)
    {
        var found = _names.Where(n => n.Words.Length == words.Length).Select(n => (n.Thing, Slips: SlipsAt(words, 0, n.Words))).Where(n => n.Slips is not null)
            .OrderBy(n => n.Slips).ToList();
        thing = found.Count > 0 ? found[0].Thing : default!;
        return found.Count > 0;
    }

    /// <summary>The fewest slips with which the name stands somewhere among the words; null when it does not.</summary>
    private int? SlipsIn(string[] words, string[] name) =>
        Enumerable.Range(0, Math.Max(0, words.Length - name.Length + 1)).Select(at => SlipsAt(words, at, name)).Min();

    private int? SlipsAt(string[] words, int at, string[] name)
    {
        var slips = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (!_spelling.Forgives(words[at + i], name[i]))
            {
                return null;
            }

            slips += Spelling.Between(words[at + i], name[i]);
        }

        return slips;
    }

    private string[] Bare(string[] words)
    {
        var (from, to) = (0, words.Length);
        while (from < to && IsAround(words[from]))
        {
            from++;
        }

        while (to > from && IsAround(words[to - 1]))
        {
            to--;
        }

        return words[from..to];
    }

    private bool IsAround(string word) => _around.Contains(word) || (_spelling.MayErr(word) && _around.Any(a => _spelling.Forgives(word, a)));

    private static string[] Words(string text) =>
    [
        .. WordReader.Read(text).Where(w => !w.IsMark).Take(MostWords)
            .Select(w => Singular(w.Folded.Replace("'", "", StringComparison.Ordinal))).Where(w => w.Length > 0),
    ];

    private static string Singular(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;

    private static HashSet<string> Trigrams(string[] words)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var padded = $" {word} ";
            for (var i = 0; i + 3 <= padded.Length; i++)
            {
                grams.Add(padded.Substring(i, 3));
            }
        }

        return grams;
    }

    private static double Likeness(HashSet<string> wanted, HashSet<string> name) =>
        wanted.Count == 0 || name.Count == 0 ? 0 : 2.0 * wanted.Count(name.Contains) / (wanted.Count + name.Count);
}
