namespace NumbnessBot.Proof.Mangling;

/// <summary>Says the same in another way: nothing that it does to a text may make advice milder.</summary>
public sealed record Mangler(string Name, Func<string, Random, string> Change)
{
    private static readonly string[] fillers = ["um", "well", "like", "honestly", "you know", "basically", "so yeah"];
    private static readonly string[] polite = ["Good morning, sorry to bother you. ", "Hello, please can you help me? ", "hi there hope you're well. "];
    private static readonly string[] thanks = [" Thank you so much for your time.", " thanks in advance x", " Best wishes, Maureen", " ok", " for 2 days now"];
    private static readonly string[] harmless =
        [" I'm a bus driver by the way.", " My neighbour recommended this bot.", " The weather has been awful here.", " I take the dog out twice a day.", " My wife says it's nothing."];

    public static IReadOnlyList<Mangler> All { get; } =
    [
        new("capitals", (text, _) => text.ToUpperInvariant()),
        new("no capitals", (text, _) => text.ToLowerInvariant()),
        new("no apostrophes", (text, _) => text.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)),
        new("no full stop at the end", (text, _) => text.TrimEnd('.', '!')),
        new("two blanks", (text, _) => text.Replace(" ", "  ", StringComparison.Ordinal)),
        new("politeness before", (text, random) => polite[random.Next(polite.Length)] + text),
        new("thanks behind", (text, random) => text + (text.EndsWith('.') || text.EndsWith('!') || text.EndsWith('?') ? "" : ".") + thanks[random.Next(thanks.Length)]),
        new("harmless text behind", (text, random) => text + (text.EndsWith('.') || text.EndsWith('!') || text.EndsWith('?') ? "" : ".") + harmless[random.Next(harmless.Length)]),
        new("a filler before", (text, random) => fillers[random.Next(fillers.Length)] + " " + text),
        new("a typing error", Slip),
    ];

    public string Of(string text, Random random) => text.Length == 0 ? text : Change(text, random);

    /// <summary>Two letters swapped inside one long word, the first and the last stay.</summary>
    private static string Slip(string text, Random random)
    {
        const int Long = 6;
        var words = text.Split(' ');
        var longs = Enumerable.Range(0, words.Length).Where(i => words[i].Length >= Long && words[i].All(char.IsAsciiLetter)).ToList();
        if (longs.Count == 0)
        {
            return text;
        }

        var at = longs[random.Next(longs.Count)];
        var letters = words[at].ToCharArray();
        var i = random.Next(1, letters.Length - 2);
        (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
        words[at] = new string(letters);
        return string.Join(' ', words);
    }
}
