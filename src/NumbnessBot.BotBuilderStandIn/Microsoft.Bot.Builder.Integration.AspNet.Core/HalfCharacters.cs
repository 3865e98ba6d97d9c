namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Clients that cut a text after so many units leave half an emoji at its end, which JSON can write (<c>\ud83d</c>) but no text can
/// hold. The half becomes U+FFFD, so that the rest of what was typed is heard.
/// </summary>
internal static class HalfCharacters
{
    private const int EscapeLength = 6;

    /// <summary>Replaces halves in place; false when there are none.</summary>
    public static bool Replace(Span<byte> json)
    {
        var found = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\')
                continue;
            var unit = Unit(json[i..]);
            if (unit < 0)
            {
                i++;
                continue;
            }

            var next = char.IsHighSurrogate((char)unit) ? Unit(json[(i + EscapeLength)..]) : -1;
            var isPair = next >= 0 && char.IsLowSurrogate((char)next);
            if (!isPair && char.IsSurrogate((char)unit))
            {
                "\\ufffd"u8.CopyTo(json[i..]);
                found = true;
            }

            i += (isPair ? 2 * EscapeLength : EscapeLength) - 1;
        }

        return found;
    }

    /// <summary>The UTF-16 unit that an escape at the start stands for; -1 when there is no such escape.</summary>
    private static int Unit(ReadOnlySpan<byte> json)
        => json.Length >= EscapeLength && json[0] == '\\' && json[1] == 'u'
            && int.TryParse(json[2..EscapeLength], System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit)
            ? unit
            : -1;
}
