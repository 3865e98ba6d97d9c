using System.Globalization;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>Reads dates in digits: "2026-11-03", "3/11", "3.11.26", "11/2024".</summary>
internal sealed class NumericDateReader(OnsetWords words)
{
    private readonly bool _dayFirst = words.Lists[OnsetWord.DateOrder] is not ["month", ..];
    private readonly WordSet _on = new(words.Lists[OnsetWord.OnWords]);

    /// <returns>How many words it takes; 0 when none stands here.</returns>
    public int Read(Passage passage, int at, DateTimeOffset now, out TimeSpot spot)
    {
        spot = default;
        var (a, b, c, count) = Parts(passage, at);
        if (count == 0)
        {
            return 0;
        }

        if (c < 0 && b >= PastDates.FirstYear)
        {
            if (PastDates.Date(b, a, 1) is not { } month || month > now.Date)
            {
                return 0;
            }

            spot = TimeSpot.Days(month, month.AddMonths(1).AddDays(-1), now);
            return count;
        }

        var isoDay = a >= PastDates.FirstYear;
        int? year = isoDay ? a : c < 0 ? null : PastDates.FullYear(c, now);
        var dayFirst = isoDay ? PastDates.Past(year, b, c, now) : PastDates.Past(year, b, a, now);
        var monthFirst = isoDay ? null : PastDates.Past(year, a, b, now);

        // "7/10" is a date only by itself or behind "on": elsewhere it is a strength of pain.
        if (c < 0 && passage.Count > count && (at == 0 || !_on.Has(passage, at - 1)))
        {
            return 0;
        }

        if ((dayFirst ?? monthFirst) is not { } day)
        {
            return 0;
        }

        if (dayFirst is { } one && monthFirst is { } other && one != other)
        {
            // Written the way of the locale, most likely; to be confirmed.
            var likely = _dayFirst ? one : other;
            spot = TimeSpot.Days(likely, likely, now, exact: true, sure: false);
            return count;
        }

        spot = TimeSpot.Days(day, day, now, exact: true);
        return count;
    }

    private static (int A, int B, int C, int Count) Parts(Passage passage, int at)
    {
        var pieces = passage[at].Kind == WordKind.Number && passage[at].Folded.Contains('.') ? passage[at].Folded.Split('.') : [];
        if (pieces.Length == 3 && Array.TrueForAll(pieces, p => p.Length is > 0 and <= 4))
        {
            return (Int(pieces[0]), Int(pieces[1]), Int(pieces[2]), 1);
        }

        if (at + 2 >= passage.Count || passage[at + 1].Folded is not ("/" or "-") || DateDigits.Whole(passage, at) < 0 || DateDigits.Whole(passage, at + 2) < 0)
        {
            return (-1, -1, -1, 0);
        }

        var isThree = at + 4 < passage.Count && passage[at + 3].Folded == passage[at + 1].Folded && DateDigits.Whole(passage, at + 4) >= 0;
        if (!isThree && passage[at + 1].Folded == "-")
        {
            return (-1, -1, -1, 0);
        }

        return (DateDigits.Whole(passage, at), DateDigits.Whole(passage, at + 2), isThree ? DateDigits.Whole(passage, at + 4) : -1, isThree ? 5 : 3);
    }

    private static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
