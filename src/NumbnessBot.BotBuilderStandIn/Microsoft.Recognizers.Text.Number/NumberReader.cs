namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads the longest number that starts at a token: figures or words, with sign, fraction and "out of ten".</summary>
internal sealed class NumberReader(TextTokens tokens, NumberWords words)
{
    private readonly WordNumberReader wordReader = new(tokens, words);

    /// <summary>The number that starts here, shares such as "one in ten" included; null when there is none.</summary>
    public NumberSpan Read(int at)
    {
        var amount = ReadAmount(at);
        return amount == null ? null : Share(at, amount) ?? amount;
    }

    /// <summary>A number as it stands before a unit: "one in ten days" is not a tenth of a day.</summary>
    public NumberSpan ReadAmount(int at)
    {
        var signed = IsSign(at);
        var start = signed ? at + 1 : at;
        var amount = Unsigned(start);
        return amount == null || !signed ? amount : amount with { Value = -amount.Value };
    }

    private bool IsSign(int at)
    {
        if (tokens.Is(at, "minus") || tokens.Is(at, "negative")) return true;
        var isFreeHyphen = tokens.Is(at, "-") && !(tokens.IsGlued(at) && tokens[at - 1].Kind != TokenKind.Symbol);
        return isFreeHyphen && tokens.IsGlued(at + 1) && (tokens.IsDigits(at + 1) || tokens.Is(at + 1, "."));
    }

    private NumberSpan Unsigned(int at)
    {
        var whole = WithScale(DigitReader.Read(tokens, at)) ?? wordReader.Read(at);
        if (whole == null) return LoneFraction(at);
        return Slashed(at, whole) ?? MixedSlashed(whole) ?? Pointed(whole) ?? AndPart(whole) ?? Parts(whole) ?? whole;
    }

    // "2 million", "2.5k"
    private NumberSpan WithScale(NumberSpan number)
    {
        if (number == null) return null;
        var next = tokens[number.Next].Text;
        if (words.Scales.TryGetValue(next, out var scale)) return new NumberSpan(number.Next + 1, number.Value * scale);
        return next switch
        {
            "hundred" when words.Scales.Count > 0 => new NumberSpan(number.Next + 1, number.Value * 100),
            "dozen" when words.Scales.Count > 0 => new NumberSpan(number.Next + 1, number.Value * 12),
            "k" when tokens.IsGlued(number.Next) => new NumberSpan(number.Next + 1, number.Value * 1000),
            _ => number,
        };
    }

    // "half", "a third"
    private NumberSpan LoneFraction(int at)
    {
        var part = tokens.Is(at, "a") ? at + 1 : at;
        if (!words.Parts.TryGetValue(tokens[part].Text, out var parts)) return null;
        var counts = part == at ? parts == 2 : parts is 2 or 3 or 4;
        return counts ? new NumberSpan(part + 1, 1 / parts, NumberSpan.Fraction) : null;
    }

    // "8/10"; a date has one slash more.
    private NumberSpan Slashed(int at, NumberSpan above)
    {
        var slash = above.Next;
        if (slash != at + 1 || !tokens.IsDigits(at) || !tokens.Is(slash, "/") || !tokens.IsDigits(slash + 1)) return null;
        var below = DigitReader.Read(tokens, slash + 1);
        if (below.Value == 0 || tokens.Is(below.Next, "/")) return null;
        return new NumberSpan(below.Next, above.Value / below.Value, NumberSpan.Fraction);
    }

    // "2 1/2"
    private NumberSpan MixedSlashed(NumberSpan whole)
    {
        if (!whole.IsWhole || tokens.IsGlued(whole.Next) || !tokens.IsDigits(whole.Next)) return null;
        var rest = DigitReader.Read(tokens, whole.Next);
        var fraction = Slashed(whole.Next, rest);
        return fraction == null ? null : fraction with { Value = whole.Value + fraction.Value };
    }

    // "six point five"
    private NumberSpan Pointed(NumberSpan whole)
    {
        if (!tokens.Is(whole.Next, "point")) return null;
        var value = whole.Value;
        var next = whole.Next + 1;
        for (var place = 0.1; place > 1e-10; place /= 10, next++)
        {
            if (!words.Small.TryGetValue(tokens[next].Text, out var figure) || figure > 9) break;
            value += figure * place;
        }

        if (next > whole.Next + 1) return new NumberSpan(next, value);
        if (!tokens.IsDigits(next) || tokens[next].Text.Length > 9) return null;
        return new NumberSpan(next + 1, value + (DigitReader.Read(tokens, next).Value / Math.Pow(10, tokens[next].Text.Length)));
    }

    // "two and a half", "two and three quarters"
    private NumberSpan AndPart(NumberSpan whole)
    {
        if (!tokens.Is(whole.Next, "and")) return null;
        var at = whole.Next + 1;
        var part = tokens.Is(at, "a") || tokens.Is(at, "half")
            ? LoneFraction(at)
            : words.Small.TryGetValue(tokens[at].Text, out var above) ? Parts(new NumberSpan(at + 1, above)) : null;
        return part == null ? null : part with { Value = whole.Value + part.Value };
    }

    // "three quarters", "one third"
    private NumberSpan Parts(NumberSpan above)
    {
        var name = tokens[above.Next].Text;
        if (!above.IsWhole || tokens.IsGlued(above.Next)) return null;
        var isPlural = name.EndsWith('s') || name == "halves";
        var singular = name == "halves" ? "half" : isPlural ? name[..^1] : name;
        if (!words.Parts.TryGetValue(singular, out var parts)) return null;
        if (!isPlural && above.Value != 1 && parts != 4) return null;
        return new NumberSpan(above.Next + 1, above.Value / parts, NumberSpan.Fraction);
    }

    // "seven out of ten", "one in ten"
    private NumberSpan Share(int at, NumberSpan above)
    {
        if (!above.IsWhole || above.Value < 0) return null;
        var isOutOf = tokens.Follow(above.Next, "out", "of");
        var isIn = tokens.Is(above.Next, "in") && tokens.IsWord(at);
        if (!isOutOf && !isIn) return null;
        var start = above.Next + (isOutOf ? 2 : 1);
        var below = isIn ? wordReader.Read(start) : Unsigned(start);
        if (below == null || !below.IsWhole || below.Value <= 0 || (isIn && below.Value <= above.Value)) return null;
        return new NumberSpan(below.Next, above.Value / below.Value, NumberSpan.Fraction);
    }
}
