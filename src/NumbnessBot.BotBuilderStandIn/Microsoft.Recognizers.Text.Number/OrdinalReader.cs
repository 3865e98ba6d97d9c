namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads an ordinal that counts from the start: first, twenty-first, two hundredth, 2nd.</summary>
internal sealed class OrdinalReader(TextTokens tokens, NumberWords words)
{
    private readonly WordNumberReader wordReader = new(tokens, words);

    public NumberSpan Read(int at)
    {
        if (tokens.IsDigits(at)) return ReadFigures(at);
        if (OrdinalWords.Last.TryGetValue(tokens[at].Text, out var value)) return new NumberSpan(at + 1, value);
        var head = wordReader.Read(at);
        if (head == null) return null;
        var last = tokens.Is(head.Next, "-") ? head.Next + 1 : tokens.Is(head.Next, "and") ? head.Next + 1 : head.Next;
        if (!OrdinalWords.Last.TryGetValue(tokens[last].Text, out var tail)) return null;
        if (tail >= 100) return new NumberSpan(last + 1, head.Value * tail);
        var room = head.Value % 100 == 0 ? 100 : head.Value % 10 == 0 && head.Value % 100 >= 20 ? 10 : 0;
        return tail < room ? new NumberSpan(last + 1, head.Value + tail) : null;
    }

    private NumberSpan ReadFigures(int at)
    {
        if (!tokens.IsGlued(at + 1) || !OrdinalWords.IsSuffix(tokens[at + 1].Text)) return null;
        if (tokens.IsGlued(at) && tokens.IsWord(at - 1)) return null;
        return DigitReader.Read(tokens, at) is { } number && number.Next == at + 1 ? new NumberSpan(at + 2, number.Value) : null;
    }
}
