namespace Microsoft.Recognizers.Text;

/// <summary>
/// A text as words (letters with inner apostrophes), runs of digits and single symbols. Asking for a token outside the text gives an
/// empty one, so that readers can look ahead freely.
/// </summary>
internal sealed class TextTokens
{
    /// <summary>Characters beyond this one are not read: nobody says a date there, and reading costs time.</summary>
    public const int LongestRead = 20_000;

    private static readonly TextToken Nothing = new(TokenKind.None, string.Empty, -1, -1);

    private readonly List<TextToken> tokens = new();
    private readonly string text;
    private readonly string lowered;

    private TextTokens(string text)
    {
        this.text = text;
        lowered = text.ToLowerInvariant();
    }

    public int Count => tokens.Count;

    public TextToken this[int index] => index >= 0 && index < tokens.Count ? tokens[index] : Nothing;

    public static TextTokens Of(string text, bool splitAtApostrophes = false)
    {
        var read = new TextTokens(text.Length > LongestRead ? text[..LongestRead] : text);
        read.Split(splitAtApostrophes);
        return read;
    }

    public bool Is(int index, string word) => this[index].Text == word;

    public bool IsAny(int index, IReadOnlySet<string> words) => words.Contains(this[index].Text);

    /// <summary>Whether these words stand here, one after the other.</summary>
    public bool Follow(int index, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Is(index + i, words[i])) return false;
        }

        return true;
    }

    public bool IsDigits(int index) => this[index].Kind == TokenKind.Digits;

    public bool IsWord(int index) => this[index].Kind == TokenKind.Word;

    /// <summary>Whether nothing stands between this token and the one before it.</summary>
    public bool IsGlued(int index) => index > 0 && index < tokens.Count && tokens[index].Start == tokens[index - 1].End;

    /// <summary>The text of the tokens from <paramref name="first"/> up to, without, <paramref name="next"/>.</summary>
    public string Lowered(int first, int next) => lowered[tokens[first].Start..tokens[next - 1].End];

    public string AsWritten(int first, int next) => text[tokens[first].Start..tokens[next - 1].End];

    public ModelResult Result(int first, int next, string typeName, SortedDictionary<string, object> resolution) => new()
    {
        Start = tokens[first].Start,
        End = tokens[next - 1].End - 1,
        Text = Lowered(first, next),
        TypeName = typeName,
        Resolution = resolution,
    };

    private static bool IsApostrophe(char letter) => letter is '\'' or '’';

    private static bool IsLetter(char letter) => char.IsLetter(letter) || letter == '_' || char.GetUnicodeCategory(letter)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private void Split(bool splitAtApostrophes)
    {
        var at = 0;
        while (at < lowered.Length)
        {
            if (char.IsWhiteSpace(lowered[at]))
            {
                at++;
                continue;
            }

            var (kind, end) = Measure(at, splitAtApostrophes);
            tokens.Add(new TextToken(kind, lowered[at..end].Replace('’', '\''), at, end));
            at = end;
        }
    }

    private (TokenKind Kind, int End) Measure(int at, bool splitAtApostrophes)
    {
        var end = at + 1;
        if (char.IsDigit(lowered[at]))
        {
            while (end < lowered.Length && char.IsDigit(lowered[end])) end++;
            return (TokenKind.Digits, end);
        }

        if (IsLetter(lowered[at]))
        {
            while (end < lowered.Length && (IsLetter(lowered[end]) || (!splitAtApostrophes && IsInnerApostrophe(end)))) end++;
            return (TokenKind.Word, end);
        }

        var isPair = end < lowered.Length && char.IsSurrogatePair(lowered[at], lowered[end]);
        return (TokenKind.Symbol, isPair ? end + 1 : end);
    }

    private bool IsInnerApostrophe(int at) =>
        IsApostrophe(lowered[at]) && at + 1 < lowered.Length && IsLetter(lowered[at + 1]);
}
