using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The usual way to split a text into words.</summary>
public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>
    /// Splits at white space, punctuation and symbols; a character outside the basic plane, such as an emoji, is a word of its own.
    /// </summary>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text))
        {
            return tokens;
        }

        var start = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate comes as one replacement rune; its place in the text is one character all the same.
            var length = char.IsSurrogatePair(text, position) ? 2 : 1;
            var alone = length == 2;
            if (alone || IsBreak(rune))
            {
                Close(position);
                if (alone)
                {
                    tokens.Add(Word(text, position, position + length - 1));
                }
            }
            else if (start < 0)
            {
                start = position;
            }

            position += length;
        }

        Close(text.Length);
        return tokens;

        void Close(int end)
        {
            if (start >= 0)
            {
                tokens.Add(Word(text, start, end - 1));
                start = -1;
            }
        }
    }

    private static Token Word(string text, int start, int end)
    {
        var word = text.Substring(start, end - start + 1);
        return new Token { Start = start, End = end, Text = word, Normalized = word.ToLowerInvariant() };
    }

    private static bool IsBreak(Rune rune) => rune.Value switch
    {
        <= 0x2F => true,                 // controls, space, !"#$%&'()*+,-./
        >= 0x3A and <= 0x40 => true,     // :;<=>?@
        >= 0x5B and <= 0x60 => true,     // [\]^_`
        >= 0x7B and <= 0xBF => true,     // {|}~ and Latin-1 punctuation
        >= 0x2B9 and <= 0x36F => true,   // modifier letters and combining accents
        >= 0x2000 and <= 0x2BFF => true, // punctuation, arrows, symbols
        >= 0x2E00 and <= 0x2E7F => true, // supplemental punctuation
        _ => false,
    };
}
