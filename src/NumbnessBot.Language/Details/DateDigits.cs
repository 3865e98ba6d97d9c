using System.Globalization;
using NumbnessBot.Language.Text;

namespace NumbnessBot.Language;

/// <summary>Reads the digits of dates.</summary>
internal static class DateDigits
{
    /// <summary>A whole number of at most four digits; -1 when none stands here.</summary>
    public static int Whole(Passage passage, int at) =>
        at < passage.Count && passage[at].Length <= 4
        && int.TryParse(passage[at].Kind == WordKind.Number ? passage[at].Folded : "", NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;

    /// <summary>A day of a month, "12th" as well as "12"; -1 when none stands here.</summary>
    public static int Ordinal(Passage passage, int at, out bool isOrdinal)
    {
        isOrdinal = false;
        if (at >= passage.Count || passage[at].Folded is not [>= '0' and <= '9', ..] || passage[at].Folded.Length > 4)
        {
            return -1;
        }

        var digits = passage[at].Folded.AsSpan();
        isOrdinal = passage[at].Kind == WordKind.Word;
        digits = isOrdinal ? digits[..^2] : digits;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : -1;
    }
}
