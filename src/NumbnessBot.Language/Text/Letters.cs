namespace NumbnessBot.Language.Text;

/// <summary>Folds single characters, so that accents, full-width forms and kinds of apostrophe do not matter.</summary>
internal static class Letters
{
    // Latin-1 and Latin Extended-A letters by their plain counterpart; normalising would throw on unpaired surrogates.
    private const string Latin1 = "aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo*ouuuuypy";

    public static char Fold(char c)
    {
        if (c is >= 'A' and <= 'Z')
        {
            return (char)(c | 0x20);
        }

        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return Fold((char)(c - 0xFEE0));
        }

        if (c is >= '\u00C0' and <= '\u00FF')
        {
            return Latin1[c - '\u00C0'];
        }

        return c < 128 ? c : char.ToLowerInvariant(c);
    }

    public static bool IsLetter(char c) =>
        c < 128 ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') : c is not ('\u00D7' or '\u00F7') && char.IsLetter(c);

    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '\uFF10' and <= '\uFF19');

    public static bool IsApostrophe(char c) =>
        c is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4' or '\u02BC' or '\u2032' or '\u201B' or '\uFF07';

    /// <summary>Characters that take no room: soft hyphen, zero-width marks, variation selectors, combining accents.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\uFEFF'
            or (>= '\uFE00' and <= '\uFE0F') or (>= '\u0300' and <= '\u036F');
}
