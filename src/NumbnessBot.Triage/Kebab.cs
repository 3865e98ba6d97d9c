namespace NumbnessBot.Triage;

/// <summary>The form of every id: lower-case words and digits joined by single hyphens.</summary>
internal static class Kebab
{
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && !(c == '-' && text[i - 1] != '-'))
            {
                return false;
            }
        }

        return true;
    }
}
