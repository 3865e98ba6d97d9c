namespace NumbnessBot.Language;

/// <summary>
/// Forgives one wrong, missing, added or swapped letter in words of five letters or more (two from nine letters on). The first letter must
/// be right, and a word that is known as it stands is never taken for another: "never" is no "fever".
/// </summary>
internal sealed class Spelling(IReadOnlySet<string> known, IReadOnlySet<string>? knownHere = null)
{
    /// <summary>The same, with more words that stand for themselves.</summary>
    public Spelling With(IReadOnlySet<string> more) => new(known, more);

    /// <summary>Whether this word may be a typing error at all.</summary>
    public bool MayErr(string typed) => typed.Length >= 4 && IsPlain(typed) && !known.Contains(typed) && !(knownHere?.Contains(typed) ?? false);

    public bool Forgives(string typed, string meant)
    {
        if (typed == meant)
        {
            return true;
        }

        var slips = meant.Length >= 9 ? 2 : 1;
        if (meant.Length < 5 || typed.Length < 4 || typed[0] != meant[0] || Math.Abs(typed.Length - meant.Length) > slips
            || !MayErr(typed) || !IsPlain(meant))
        {
            return false;
        }

        return Slips(typed, meant) <= slips;
    }

    private static bool IsPlain(string word) => word.Length <= 32 && word.All(char.IsLetter);

    // Optimal string alignment: two letters swapped count once.
    private static int Slips(string a, string b)
    {
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
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
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
