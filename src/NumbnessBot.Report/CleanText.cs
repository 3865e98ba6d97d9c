using System.Text;

namespace NumbnessBot.Report;

/// <summary>Makes a text one that every document can hold: signs that XML and FHIR forbid, and halves of a character, become the replacement character.</summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(IsAllowed(rune.Value) ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }

    private static bool IsAllowed(int sign) => sign is '\t' or '\n' or '\r' || (sign >= ' ' && sign is not (>= 0x7F and < 0xA0) && (sign & 0xFFFE) != 0xFFFE);
}
