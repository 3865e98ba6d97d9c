namespace NumbnessBot.Content;

/// <summary>Finds what an author probably meant.</summary>
internal static class Nearest
{
    /// <summary>The closest of the known words, or null when none is close enough to be worth naming.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        var (best, least) = ((string?)null, Math.Max(2, word.Length / 3) + 1);
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) < least && Distance(word, candidate) is var distance && distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>A remedy: "Did you mean …?" where something is near, else <paramref name="otherwise"/>.</summary>
    public static string Remedy(string word, IEnumerable<string> known, string otherwise) =>
        To(word, known) is { } near ? $"Did you mean '{near}'?" : otherwise;

    /// <summary>How many letters to add, drop, change or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    least = Math.Min(least, rows[i - 2, j - 2] + 1);
                }

                rows[i, j] = least;
            }
        }

        return rows[a.Length, b.Length];
    }
}
