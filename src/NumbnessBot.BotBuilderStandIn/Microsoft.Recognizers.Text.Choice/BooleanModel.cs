namespace Microsoft.Recognizers.Text.Choice;

/// <summary>
/// Finds the words for yes and no. The first of the best is the result, others are listed with it; the score falls with the number
/// of words around it. Says nothing about what is negated or doubted: "not sure" contains a yes.
/// </summary>
internal sealed class BooleanModel(string culture) : IModel
{
    // A match is worth this much however long the text around it.
    private const double ScoreOfAnyMatch = 0.4;

    public string ModelTypeName => "boolean";

    public string Culture { get; } = culture;

    public List<ModelResult> Parse(string query)
    {
        if (string.IsNullOrEmpty(query)) return new List<ModelResult>();
        var tokens = TextTokens.Of(query, splitAtApostrophes: true);
        var matches = Find(tokens);
        if (matches.Count == 0) return new List<ModelResult>();
        var words = Enumerable.Range(0, tokens.Count).Count(at => tokens[at].Kind != TokenKind.Symbol);
        var best = matches.MaxBy(match => match.Length);
        var result = tokens.Result(best.At, best.At + best.Length, ModelTypeName, new SortedDictionary<string, object>
        {
            [ResolutionKey.Value] = best.Value,
            [ResolutionKey.Score] = Score(best.Length, words),
            ["otherResults"] = matches.Where(match => match != best).Select(match => new
            {
                Text = tokens.AsWritten(match.At, match.At + match.Length),
                match.Value,
                Score = Score(match.Length, words),
            }).ToList(),
        });
        result.Text = tokens.AsWritten(best.At, best.At + best.Length);
        return new List<ModelResult> { result };
    }

    private static double Score(int length, int words) =>
        ScoreOfAnyMatch + ((1 - ScoreOfAnyMatch) * Math.Min(1, length / (double)Math.Max(1, words)));

    private List<(int At, int Length, bool Value)> Find(TextTokens tokens)
    {
        var words = BooleanWords.Of(Culture);
        var matches = new List<(int At, int Length, bool Value)>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (words.Read(tokens, at, out var length) is not { } value) continue;
            matches.Add((at, length, value));
            at += length - 1;
        }

        return matches;
    }
}
