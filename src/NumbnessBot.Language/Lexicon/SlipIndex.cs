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
    private readonly Dictionary<string, List<string>> _byShorter = new(StringComparer.Ordinal);

    public SlipIndex(IEnumerable<string> words)
    {
        foreach (var word in words.Where(w => w.Length is >= OneSlip and <= LongestWord && w.All(char.IsAsciiLetter)))
        {
            foreach (var shorter in Shorter(word, Allowed(word)))
            {
                if (!_byShorter.TryGetValue(shorter, out var list))
                {
                    _byShorter[shorter] = list = [];
                }

                list.Add(word);
            }
        }
    }

    /// <summary>The word meant, or null. The nearest wins, then the one with the same first letter, then the first in the alphabet.</summary>
    public string? Meant(string typed)
    {
        if (typed.Length is < OneSlip - 1 or > LongestWord + 1 || !typed.All(char.IsAsciiLetter))
        {
            return null;
        }

        string? best = null;
        var bestScore = int.MaxValue;
        foreach (var shorter in Shorter(typed, Math.Max(1, Allowed(typed))))
        {
            if (!_byShorter.TryGetValue(shorter, out var words))
            {
                continue;
            }

            foreach (var word in words)
            {
                var distance = Distance(typed, word);
                var score = (distance * 2) + (word[0] == typed[0] ? 0 : 1);
                if (distance <= Allowed(word)
                    && (score < bestScore || (score == bestScore && string.CompareOrdinal(word, best) < 0)))
                {
                    (best, bestScore) = (word, score);
                }
            }
        }

        return best;
    }

    private static int Allowed(string word) => word.Length >= TwoSlips ? 2 : word.Length >= OneSlip ? 1 : 0;

    private static HashSet<string> Shorter(string word, int letters)
    {
        var all = new HashSet<string>(StringComparer.Ordinal) { word };
        var last = new List<string> { word };
        for (var i = 0; i < letters; i++)
        {
            last = [.. last.SelectMany(w => Enumerable.Range(0, w.Length).Select(at => w.Remove(at, 1))).Where(all.Add)];
        }

        return all;
    }

    /// <summary>Letters to add, drop, change or swap; counts up to three.</summary>
    private static int Distance(string a, string b)
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
