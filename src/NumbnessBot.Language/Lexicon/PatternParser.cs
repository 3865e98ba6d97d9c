using System.Globalization;

namespace NumbnessBot.Language;

/// <summary>
/// Reads the pattern language of the lexicon: words, <c>{class|class}</c>, <c>a/{class}</c>, <c>x?</c> (may be missing), <c>..</c> (up to four
/// other words), <c>...</c> (up to eight), <c>a &amp; b</c> (either order; three sides at most), <c>#</c> and <c>#38-43</c> (a number), <c>[x]</c> (masked),
/// <c>~</c> at the beginning (may run across the clauses of a sentence).
/// </summary>
internal sealed class PatternParser(Func<string, int?> classOf, Func<IReadOnlyList<string>, int> unionOf)
{
    private const int ShortGap = 4;
    private const int LongGap = 8;
    private const int MostElements = 10;
    private const int MostSides = 3;

    /// <summary>All orders and omissions that the pattern allows. Returns null and the fault when it cannot be read.</summary>
    public List<Pattern>? Parse(string text, int owner, out string fault)
    {
        fault = "";
        var whole = text.StartsWith('~');
        var body = whole ? text[1..] : text;
        var sides = body.Split('&', StringSplitOptions.TrimEntries);
        if (sides.Length > MostSides)
        {
            fault = "has more than two '&'";
            return null;
        }

        var patterns = new List<Pattern>();
        foreach (var order in Orders(sides))
        {
            var variants = Variants(order, out fault);
            if (variants is null)
            {
                return null;
            }

            patterns.AddRange(variants.Select(elements => new Pattern([.. elements], whole, owner)));
        }

        return patterns;
    }

    /// <summary>The sides in every order, each up to eight words behind the one before.</summary>
    private static IEnumerable<string> Orders(string[] sides) =>
        sides.Length == 1 ? sides : sides.SelectMany((side, i) => Orders([.. sides[..i], .. sides[(i + 1)..]]).Select(rest => $"{side} ... {rest}"));

    private List<List<PatternElement>>? Variants(string text, out string fault)
    {
        fault = "";
        List<List<PatternElement>> variants = [[]];
        var gap = 0;
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is ".." or "...")
            {
                gap = part.Length == 2 ? ShortGap : LongGap;
                continue;
            }

            var optional = part.Length > 1 && part.EndsWith('?');
            var piece = optional ? part[..^1] : part;
            var masked = piece.Length > 2 && piece.StartsWith('[') && piece.EndsWith(']');
            piece = masked ? piece[1..^1] : piece;
            if (Element(piece, masked, out fault) is not { } element)
            {
                return null;
            }

            var longer = variants.Select(v => v.Append(element with { Gap = v.Count == 0 ? 0 : gap }).ToList()).ToList();
            variants = optional ? [.. longer, .. variants] : longer;
            gap = 0;
        }

        variants.RemoveAll(v => v.Count == 0);
        if (variants.Count == 0 || variants.Count > 16 || variants.Any(v => v.Count > MostElements))
        {
            fault = $"needs between one and {MostElements} parts and at most four that may be missing";
            return null;
        }

        return variants;
    }

    private PatternElement? Element(string piece, bool masked, out string fault)
    {
        fault = "";
        if (piece.StartsWith('#'))
        {
            return Number(piece, masked, out fault);
        }

        var names = new List<string>();
        foreach (var choice in piece.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var isClass = choice.StartsWith('{') && choice.EndsWith('}');
            if (!isClass && choice.IndexOfAny(['{', '}', '[', ']', '|']) >= 0)
            {
                fault = $"has a bracket that does not close in '{piece}'";
                return null;
            }

            if (!isClass)
            {
                names.Add(choice);
                continue;
            }

            foreach (var name in choice[1..^1].Split('|'))
            {
                if (classOf(name) is null)
                {
                    fault = $"names the class '{name}', which no file defines";
                    return null;
                }

                names.Add("{" + name + "}");
            }
        }

        return new PatternElement(unionOf(names), 0, 0, 0, masked);
    }

    private static PatternElement? Number(string piece, bool masked, out string fault)
    {
        fault = "";
        if (piece == "#")
        {
            return new PatternElement(PatternIndex.Number, double.MinValue, double.MaxValue, 0, masked);
        }

        var ends = piece[1..].Split('-');
        if (ends.Length == 2
            && double.TryParse(ends[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var low)
            && double.TryParse(ends[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var high))
        {
            return new PatternElement(PatternIndex.Number, low, high, 0, masked);
        }

        fault = $"has '{piece}', which is no range of numbers such as #38-43";
        return null;
    }
}
