namespace NumbnessBot.Language;

/// <summary>
/// Forgives one wrong, missing, added or swapped letter in words of five letters or more (two from nine letters on). The first letter must
/// be right, and a word that is known as it stands is never taken for another: "never" is no "fever".
/// </summary>
internal sealed class Spelling(IReadOnlySet<string> known, IReadOnlySet<string>? knownHere = null)
{
    // Shorter words are never forgiven, longer ones are no words.
    private const int ShortestMeant = 5;
    private const int Longest = 32;

    /// <summary>The same, with more words that stand for themselves.</summary>
    public Spelling With(IReadOnlySet<string> more) => new(known, more);

    /// <summary>Whether a word can be meant by a wrongly typed one at all.</summary>
    public static bool CanBeMeant(string word) => word.Length >= ShortestMeant && IsPlain(word);

    /// <summary>Whether this word may be a typing error at all.</summary>
    public bool MayErr(string typed) =>
        typed.Length >= ShortestMeant - 1 && IsPlain(typed) && !known.Contains(typed) && !(knownHere?.Contains(typed) ?? false);

    public bool Forgives(string typed, string meant) => typed == meant || (IsNear(typed, meant) && MayErr(typed) && SlipsWithin(typed, meant));

    /// <summary>How many slips lie between the two, of words that <see cref="Forgives"/> takes for the same.</summary>
    public static int Between(string typed, string meant) => typed == meant ? 0 : Slips(typed, meant);

    /// <summary>The same for a word that <see cref="MayErr"/>.</summary>
    public static bool ForgivesUnknown(string typed, string meant) => IsNear(typed, meant) && SlipsWithin(typed, meant);

    private static int Allowed(string meant) => meant.Length >= 9 ? 2 : 1;

    // What costs nothing to look at: letter and length.
    private static bool IsNear(string typed, string meant) =>
        meant.Length >= ShortestMeant && typed.Length > 0 && typed[0] == meant[0] && Math.Abs(typed.Length - meant.Length) <= Allowed(meant)
        && meant.Length <= Longest;

    private static bool SlipsWithin(string typed, string meant) => IsPlain(meant) && Slips(typed, meant) <= Allowed(meant);

    private static bool IsPlain(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return word.Length <= Longest;
    }

    // Optimal string alignment: two letters swapped count once.
    private static int Slips(string a, string b)
    {
        Span<int> before = stackalloc int[Longest + 3];
        Span<int> last = stackalloc int[Longest + 3];
        Span<int> row = stackalloc int[Longest + 3];
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
