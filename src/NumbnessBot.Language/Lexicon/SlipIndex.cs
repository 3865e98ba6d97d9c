namespace NumbnessBot.Language;

/// <summary>
/// Finds the word that was meant behind a typing error: one slip in words of five letters or more, two in words of nine or more. A slip is
/// a letter too many, missing, wrong, or two letters swapped. Words are indexed by their forms with one or two letters left out.
/// </summary>
internal sealed class SlipIndex
{
    private const int OneSlip = 5;
    private const int TwoSlips = 9;
    private const int LongestWord = 24;
    private readonly string[] _words;

    // An open table of forms, each with the words that share it as a chain; entry 0 stands for none.
    private readonly ulong[] _form;
    private readonly int[] _chain;
    private readonly List<(int Word, int Next)> _entries = [(-1, 0)];

    public SlipIndex(IEnumerable<string> words)
    {
        _words = [.. words.Where(w => w.Length is >= OneSlip and <= LongestWord && IsPlain(w))];
        var size = 1024;
        var forms = _words.Sum(w => Allowed(w) == 2 ? 1 + w.Length + (w.Length * (w.Length - 1) / 2) : 1 + w.Length);
        while (size < forms * 2)
        {
            size *= 2;
        }

        _form = new ulong[size];
        _chain = new int[size];
        for (var i = 0; i < _words.Length; i++)
        {
            Add(i);
        }
    }

    /// <summary>The word meant, or null. The nearest wins, then the one with the same first letter, then the one of the same length ("wlaking" is "walking", not "waking"),
    /// then the first in the alphabet.</summary>
    public string? Meant(ReadOnlySpan<char> typed)
    {
        if (typed.Length is < OneSlip - 1 or > LongestWord + 1 || !IsPlain(typed))
        {
            return null;
        }

        string? best = null;
        var bestScore = int.MaxValue;
        var forms = new ShorterForms(typed, Math.Max(1, Allowed(typed)), stackalloc ulong[LongestWord + 2]);
        while (forms.Next())
        {
            for (var entry = _chain[Place(forms.Current)]; entry != 0; entry = _entries[entry].Next)
            {
                var word = _words[_entries[entry].Word];
                if (ReferenceEquals(word, best))
                {
                    continue;
                }

                var distance = Distance(typed, word);
                var score = (distance * 4) + (word[0] == typed[0] ? 0 : 2) + (word.Length == typed.Length ? 0 : 1);
                if (distance <= Allowed(word)
                    && (score < bestScore || (score == bestScore && string.CompareOrdinal(word, best) < 0)))
                {
                    (best, bestScore) = (word, score);
                }
            }
        }

        return best;
    }

    private static bool IsPlain(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('A', 'z') && !word.ContainsAnyInRange('[', '`');

    private static int Allowed(ReadOnlySpan<char> word) => word.Length >= TwoSlips ? 2 : word.Length >= OneSlip ? 1 : 0;

    private void Add(int word)
    {
        var forms = new ShorterForms(_words[word], Allowed(_words[word]), stackalloc ulong[LongestWord + 1]);
        while (forms.Next())
        {
            var place = Place(forms.Current);
            // A double letter gives the same form twice.
            if (_entries[_chain[place]].Word != word)
            {
                _entries.Add((word, _chain[place]));
                (_form[place], _chain[place]) = (forms.Current, _entries.Count - 1);
            }
        }
    }

    private int Place(ulong form)
    {
        var place = (int)((form ^ (form >> 32)) * 0x9E37_79B1 >> 16) & (_form.Length - 1);
        while (_chain[place] != 0 && _form[place] != form)
        {
            place = (place + 1) & (_form.Length - 1);
        }

        return place;
    }

    /// <summary>Letters to add, drop, change or swap; counts up to three.</summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
        {
            return 3;
        }

        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[b.Length];
    }
}
