namespace NumbnessBot.Language.Text;

/// <summary>
/// Walks over any string piece by piece without making strings: the folded piece stands in a buffer that the next step overwrites. One scanner
/// serves many texts, but one thread at a time.
/// </summary>
internal sealed class WordScanner
{
    // Longer buffers than this are not kept from one text to the next.
    private const int LongestKept = 1024;
    private char[] _folded = new char[64];
    private string _text = "";
    private int _at;
    private int _end;
    private int _count;
    private bool _afterBreak;

    /// <summary>The piece, folded as <see cref="Word"/> tells; valid until the next step.</summary>
    public ReadOnlySpan<char> Folded => _folded.AsSpan(0, _count);

    public WordKind Kind { get; private set; }

    /// <summary>Where the piece begins in the text, in UTF-16 units.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>Begins with a part of a text; places count from the beginning of the whole.</summary>
    public void Begin(string text, int start, int end)
    {
        (_text, _at, _end, _afterBreak) = (text, start, end, false);
        if (_folded.Length > LongestKept)
        {
            _folded = new char[64];
        }
    }

    /// <summary>Goes on to the next piece; false behind the last.</summary>
    public bool Next()
    {
        while (_at < _end)
        {
            var c = _text[_at];
            if (c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085')
            {
                var first = !_afterBreak;
                _afterBreak = true;
                _at++;
                if (first)
                {
                    Single('\n', WordKind.Mark, _at - 1);
                    return true;
                }
            }
            else if (IsBlank(c))
            {
                _at++;
            }
            else
            {
                _afterBreak = false;
                Piece(c);
                return true;
            }
        }

        return false;
    }

    private static bool IsBlank(char c) => c == ' ' || char.IsWhiteSpace(c) || Letters.IsInvisible(c) || char.IsControl(c);

    private void Piece(char c)
    {
        _count = 0;
        Start = _at;
        if (Letters.IsDigit(c))
        {
            Number();
        }
        else if (Letters.IsLetter(c))
        {
            Letter();
        }
        else
        {
            Sign(c);
        }

        Length = _at - Start;
    }

    private void Number()
    {
        Kind = WordKind.Number;
        while (_at < _end)
        {
            var c = _text[_at];
            if (Letters.IsDigit(c))
            {
                Append(Letters.Fold(c));
            }
            else if (c is '.' or ',' && _at + 1 < _end && Letters.IsDigit(_text[_at + 1]))
            {
                Append('.');
            }
            else
            {
                break;
            }

            _at++;
        }

        if (IsOrdinalEnding())
        {
            Append(Letters.Fold(_text[_at]));
            Append(Letters.Fold(_text[_at + 1]));
            Kind = WordKind.Word;
            _at += 2;
        }
    }

    private bool IsOrdinalEnding() =>
        _at + 1 < _end
        && (Letters.Fold(_text[_at]), Letters.Fold(_text[_at + 1])) is ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h')
        && (_at + 2 == _end || !Letters.IsLetter(_text[_at + 2]));

    private void Letter()
    {
        Kind = WordKind.Word;
        var run = 0;
        while (_at < _end)
        {
            var c = _text[_at];
            if (Letters.IsLetter(c) || (_at > Start && Letters.IsDigit(c)))
            {
                var letter = Letters.Fold(c);
                run = _count > 0 && _folded[_count - 1] == letter ? run + 1 : 1;
                if (run == 3)
                {
                    _count--;
                }
                else if (run < 3)
                {
                    Append(letter);
                }
            }
            else if (!IsSilentInside(c))
            {
                break;
            }

            _at++;
        }
    }

    // Apostrophes, masking stars ("f***ing"), invisible marks, and the semicolon that stands beside the apostrophe on the keyboard ("don;t").
    private bool IsSilentInside(char c)
    {
        if (c == ' ' || _at + 1 >= _end)
        {
            return false;
        }

        var next = _text[_at + 1];
        if (Letters.IsInvisible(c) || c == '*')
        {
            return Letters.IsLetter(next) || next == '*' || Letters.IsInvisible(next);
        }

        return Letters.IsLetter(next)
            && (Letters.IsApostrophe(c)
                || (c is ';' && Letters.Fold(next) == 't' && (_at + 2 == _end || !Letters.IsLetter(_text[_at + 2]))));
    }

    private void Sign(char c)
    {
        if (c is '&' or '+' or '\uFF06')
        {
            "and".CopyTo(_folded);
            (_count, Kind, _at) = (3, WordKind.Word, _at + 1);
        }
        else if (char.IsHighSurrogate(c) && _at + 1 < _end && char.IsLowSurrogate(_text[_at + 1]))
        {
            Append(c);
            Append(_text[_at + 1]);
            (Kind, _at) = (WordKind.Symbol, _at + 2);
        }
        else
        {
            var mark = char.IsPunctuation(c) || c is '~' or '|' or '<' or '>' or '=' or '^';
            Single(mark ? Mark(c) : c, mark ? WordKind.Mark : WordKind.Symbol, _at);
            _at++;
        }
    }

    private void Single(char folded, WordKind kind, int at)
    {
        (_folded[0], _count, Kind, Start, Length) = (folded, 1, kind, at, 1);
    }

    private void Append(char c)
    {
        if (_count == _folded.Length)
        {
            Array.Resize(ref _folded, _count * 2);
        }

        _folded[_count++] = c;
    }

    private static char Mark(char c) => c switch
    {
        '\u2013' or '\u2014' or '\u2012' or '\u2015' or '\u2212' or '\u2010' or '\u2011' => '-',
        '\u2026' or '\u3002' => '.',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2018' or '\u2019' or '`' => '\'',
        '\u00BF' => '?',
        '\u00A1' => '!',
        '\u3001' => ',',
        _ => Letters.Fold(c),
    };
}
