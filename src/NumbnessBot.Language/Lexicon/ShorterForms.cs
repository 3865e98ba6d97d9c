namespace NumbnessBot.Language;

/// <summary>
/// The forms of a word with up to two letters left out, each as a number only, so that none is written out. Two forms may share a number by
/// chance; whoever finds one so compares the words themselves.
/// </summary>
internal ref struct ShorterForms
{
    public const int LongestWord = 32;
    private const ulong Base = 0x9E37_79B9_7F4A_7C15;
    private static readonly ulong[] powers = Powers();
    private readonly ReadOnlySpan<ulong> _prefix;
    private readonly int _length;
    private readonly int _most;
    private int _first;
    private int _second;
    private int _out;

    /// <param name="word">At most <see cref="LongestWord"/> letters.</param>
    /// <param name="most">How many letters may be left out, up to two.</param>
    /// <param name="room">Room for one number more than the word has letters.</param>
    public ShorterForms(scoped ReadOnlySpan<char> word, int most, Span<ulong> room)
    {
        room[0] = 0;
        for (var i = 0; i < word.Length; i++)
        {
            room[i + 1] = (room[i] * Base) + word[i];
        }

        _prefix = room;
        (_length, _most) = (word.Length, most);
        (_out, _first, _second) = (-1, -1, -1);
    }

    /// <summary>The number of the form that the last step led to.</summary>
    public ulong Current { get; private set; }

    public bool Next()
    {
        if (_out == 2 && ++_second == _length)
        {
            _second = ++_first + 1;
        }
        else if (_out == 1)
        {
            _first++;
        }

        // The whole word, then each letter left out, then each pair.
        if (_out < 0)
        {
            _out = 0;
        }
        else if (_out == 0 && _most > 0)
        {
            (_out, _first) = (1, 0);
        }
        else if (_out == 1 && _first == _length && _most > 1)
        {
            (_out, _first, _second) = (2, 0, 1);
        }
        else if (_out == 0 || (_out == 1 && _first >= _length) || (_out == 2 && _second >= _length))
        {
            return false;
        }

        Current = _out switch
        {
            0 => _prefix[_length],
            1 => Joined(_prefix[_first], _first + 1, _length),
            _ => Joined(Joined(_prefix[_first], _first + 1, _second), _second + 1, _length),
        };
        return true;
    }

    // What was so far, then the letters from one place to another.
    private readonly ulong Joined(ulong sofar, int from, int to) =>
        to <= from ? sofar : ((sofar - _prefix[from]) * powers[to - from]) + _prefix[to];

    private static ulong[] Powers()
    {
        var all = new ulong[LongestWord + 1];
        all[0] = 1;
        for (var i = 1; i < all.Length; i++)
        {
            all[i] = all[i - 1] * Base;
        }

        return all;
    }
}
