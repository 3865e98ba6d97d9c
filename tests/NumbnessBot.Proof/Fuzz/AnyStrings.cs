namespace NumbnessBot.Proof.Fuzz;

/// <summary>Strings of every kind: mixtures of what people say with debris, raw UTF-16 units, mangled sentences. The same seed gives the same strings.</summary>
public sealed class AnyStrings(int seed)
{
    private static readonly string[] pieces =
    [
        "can't", "pee", "my legs", "numb", "no", "not", "yes", "both", "2 and 5", "none except the last", "since", "3 days ago", "7/10", "about a year and a half", "I'm 34", "if", "except",
        "worried", "my mum", "he", "but", "and", "?", "...", "!!!", ",", "\n", "\r\n", "\t", "\0", "\u200D", "\u200F", "\u202E", "\uFEFF", "\u0301", "\uD83D", "\uDE00", "\uD83D\uDE00",
        "\uFFFF", "ß", "İ", "ı", "ﬁ", "９９", "ＮＵＭＢ", "1e999", "-0", "38,5", "00000000000000000000", "31.02.2026", "99:99", "''", "’", "********", "((((", "{", "}", "[x]", "<b>", "&amp;",
        "\\", "%s", "../..", "حالة", "麻木", "онемение", "👍🏽", "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    ];

    private readonly Random _random = new(seed);

    public string Next() => _random.Next(4) switch
    {
        0 => Units(),
        1 => Mangled(),
        _ => Mixture(),
    };

    private string Mixture() =>
        string.Concat(Enumerable.Range(0, _random.Next(0, 40)).Select(_ => pieces[_random.Next(pieces.Length)] + (_random.Next(3) == 0 ? "" : " ")));

    private string Units() => new([.. Enumerable.Range(0, _random.Next(0, 80)).Select(_ => (char)_random.Next(0, 0x10000))]);

    private string Mangled()
    {
        var letters = Mixture().ToCharArray();
        for (var i = 0; i < letters.Length / 5; i++)
        {
            var (a, b) = (_random.Next(letters.Length), _random.Next(letters.Length));
            (letters[a], letters[b]) = (letters[b], letters[a]);
        }

        return new string(letters);
    }
}
