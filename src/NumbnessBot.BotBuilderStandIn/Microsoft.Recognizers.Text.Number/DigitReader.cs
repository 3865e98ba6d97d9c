using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads a number in figures: 7, 1,000, 1 000, 7.5, 7,5, .5, 10^2, 1e3.</summary>
internal static class DigitReader
{
    // More groups than any number needs; keeps a wall of figures from being read again at each of them.
    private const int MostGroups = 6;

    public static NumberSpan Read(TextTokens tokens, int at)
    {
        if (tokens.Is(at, ".") && !tokens.IsGlued(at) && tokens.IsGlued(at + 1) && tokens.IsDigits(at + 1))
        {
            return new NumberSpan(at + 2, Value("0." + Plain(tokens, at + 1)));
        }

        if (!tokens.IsDigits(at)) return null;
        var next = at + 1;
        var separators = string.Empty;
        while (separators.Length < MostGroups && IsJoin(tokens, next))
        {
            separators += tokens[next].Text;
            next += 2;
        }

        if (separators.Length == 0) return Power(tokens, SpacedThousands(tokens, at));
        var grouped = Grouped(tokens, at, separators);
        return grouped == null ? new NumberSpan(at + 1, Value(Plain(tokens, at))) : new NumberSpan(next, Value(grouped));
    }

    private static bool IsJoin(TextTokens tokens, int at) =>
        (tokens.Is(at, ".") || tokens.Is(at, ",")) && tokens.IsGlued(at) && tokens.IsGlued(at + 1) && tokens.IsDigits(at + 1);

    // The figures with the separators of thousands left out and a point before the decimals; null when they make no one number.
    private static string Grouped(TextTokens tokens, int at, string separators)
    {
        var groups = Enumerable.Range(0, separators.Length + 1).Select(i => Plain(tokens, at + (2 * i))).ToArray();
        var allThousands = groups[0].Length <= 3 && groups.Skip(1).All(group => group.Length == 3);
        if (allThousands && separators.Trim(',').Length == 0) return string.Concat(groups);
        if (separators.Length == 1) return groups[0] + "." + groups[1];
        if (allThousands && separators.Trim('.').Length == 0) return string.Concat(groups);
        var isMixed = separators[..^1].Distinct().Count() == 1 && separators[^1] != separators[0];
        if (!isMixed || groups[0].Length > 3 || groups.Skip(1).SkipLast(1).Any(group => group.Length != 3)) return null;
        return string.Concat(groups.SkipLast(1)) + "." + groups[^1];
    }

    private static NumberSpan SpacedThousands(TextTokens tokens, int at)
    {
        var figures = Plain(tokens, at);
        var next = at + 1;
        while (figures.Length < 3 * MostGroups && tokens[at].Text.Length <= 3 && IsThreeAfterBlank(tokens, next))
        {
            figures += Plain(tokens, next);
            next++;
        }

        return new NumberSpan(next, Value(figures));
    }

    private static bool IsThreeAfterBlank(TextTokens tokens, int at) =>
        tokens.IsDigits(at) && tokens[at].Text.Length == 3 && tokens[at].Start == tokens[at - 1].End + 1
        && !(tokens.IsGlued(at + 1) && (tokens.IsWord(at + 1) || IsJoin(tokens, at + 1)));

    private static NumberSpan Power(TextTokens tokens, NumberSpan number)
    {
        var at = number.Next;
        if (!tokens.IsGlued(at) || !tokens.IsGlued(at + 1) || !tokens.IsDigits(at + 1)) return number;
        var exponent = Value(Plain(tokens, at + 1));
        var value = tokens[at].Text switch
        {
            "^" => Math.Pow(number.Value, exponent),
            "e" => number.Value * Math.Pow(10, exponent),
            _ => double.NaN,
        };
        return double.IsFinite(value) ? new NumberSpan(at + 2, value, NumberSpan.Power) : number;
    }

    // Figures of any script as 0 to 9.
    private static string Plain(TextTokens tokens, int at) =>
        string.Create(tokens[at].Text.Length, tokens[at].Text, (figures, text) =>
        {
            for (var i = 0; i < text.Length; i++) figures[i] = (char)('0' + (int)char.GetNumericValue(text[i]));
        });

    // Figures too many for a double come out as its largest value, not as infinity.
    private static double Value(string figures) =>
        Math.Min(double.Parse(figures, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), double.MaxValue);
}
