using System.Globalization;
using System.Text;

namespace NumbnessBot.DirectLine.Talking;

/// <summary>Half a character, such as an emoji cut in two by a text field, is no text; JSON can write it all the same.</summary>
internal static class HalfCharacters
{
    private const int Escape = 6;

    /// <summary>Puts the replacement character for each half in the JSON.</summary>
    public static void Replace(Span<byte> json)
    {
        for (var at = 0; at < json.Length - 1; at++)
        {
            if (json[at] != '\\')
            {
                continue;
            }

            if (UnitAt(json, at) is not { } unit || !char.IsSurrogate(unit))
            {
                // Whatever is escaped here, a backslash above all, begins no escape itself.
                at++;
            }
            else if (char.IsHighSurrogate(unit) && UnitAt(json, at + Escape) is { } next && char.IsLowSurrogate(next))
            {
                at += (2 * Escape) - 1;
            }
            else
            {
                "\\ufffd"u8.CopyTo(json[at..]);
                at += Escape - 1;
            }
        }
    }

    private static char? UnitAt(ReadOnlySpan<byte> json, int at) =>
        at + Escape <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(Encoding.ASCII.GetString(json.Slice(at + 2, 4)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
