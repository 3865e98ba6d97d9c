namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads a whole number in words: seven, twenty-one, a hundred and five, two dozen, ten thousand.</summary>
internal sealed class WordNumberReader(TextTokens tokens, NumberWords words)
{
    public NumberSpan Read(int at)
    {
        var start = tokens.Is(at, "a") || tokens.Is(at, "an") ? at + 1 : at;
        if (start != at && !IsMultiplier(start)) return null;
        double total = 0, group = start != at ? 1 : 0, lastScale = double.MaxValue;
        int next = start, end = -1;
        var tail = Tail.None;
        while (true)
        {
            var word = Skip(next, end >= 0 && group + total >= 100);
            var text = tokens[word].Text;
            if (words.Small.TryGetValue(text, out var small) && MayFollow(tail, small))
            {
                group += small;
                tail = Tail.Small;
            }
            else if (words.Tens.TryGetValue(text, out var tens) && (tail is Tail.None or Tail.Hundred))
            {
                group += tens;
                tail = Tail.Tens;
            }
            else if (text == "hundred" && words.Scales.Count > 0 && group is > 0 and < 100)
            {
                group *= 100;
                tail = Tail.Hundred;
            }
            else if (words.Scales.TryGetValue(text, out var scale) && group > 0 && scale < lastScale)
            {
                total += group * scale;
                (group, lastScale, tail) = (0, scale, Tail.None);
            }
            else if (text == "dozen" && words.Scales.Count > 0 && group is > 0 and < 100 && total == 0)
            {
                return new NumberSpan(word + 1, group * 12);
            }
            else
            {
                break;
            }

            end = next = word + 1;
        }

        return end < 0 ? null : new NumberSpan(end, total + group);
    }

    private static bool MayFollow(Tail tail, double small) =>
        tail is Tail.None or Tail.Hundred || (tail == Tail.Tens && small is > 0 and < 10);

    private bool IsMultiplier(int at) =>
        tokens.Is(at, "hundred") || tokens.Is(at, "dozen") || words.Scales.ContainsKey(tokens[at].Text);

    // Past a hyphen between two words, or past the "and" of "a hundred and five".
    private int Skip(int at, bool mayHaveAnd)
    {
        if (tokens.Is(at, "-") && tokens.IsGlued(at) && tokens.IsGlued(at + 1)) return at + 1;
        var isAnd = mayHaveAnd && tokens.Is(at, "and")
            && (words.Small.ContainsKey(tokens[at + 1].Text) || words.Tens.ContainsKey(tokens[at + 1].Text));
        return isAnd ? at + 1 : at;
    }

    private enum Tail
    {
        None,
        Small,
        Tens,
        Hundred,
    }
}
