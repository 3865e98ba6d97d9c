namespace Microsoft.Recognizers.Text.Number;

/// <summary>English words for places in a row.</summary>
internal static class OrdinalWords
{
    private static readonly string[] Ones =
    {
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    };

    private static readonly string[] Tens =
    {
        "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
    };

    /// <summary>Words that end an ordinal: the ones up to nineteen, the tens, hundredth, thousandth, millionth.</summary>
    public static IReadOnlyDictionary<string, double> Last { get; } = Ones.Select((word, i) => (word, value: i + 1.0))
        .Concat(Tens.Select((word, i) => (word, value: 20.0 + (10 * i))))
        .Concat([(word: "hundredth", value: 100.0), (word: "thousandth", value: 1e3), (word: "millionth", value: 1e6)])
        .ToDictionary(pair => pair.word, pair => pair.value);

    public static bool IsSuffix(string letters) => letters is "st" or "nd" or "rd" or "th";
}
