namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds percentages: 10%, ten percent, ten per cent.</summary>
public class PercentModel : IModel
{
    internal PercentModel(string culture) => Culture = culture;

    public string ModelTypeName => "percentage";

    public string Culture { get; }

    public List<ModelResult> Parse(string query)
    {
        var found = new List<ModelResult>();
        if (string.IsNullOrEmpty(query)) return found;
        var tokens = TextTokens.Of(query);
        var reader = new NumberReader(tokens, NumberWords.Of(Culture));
        for (var at = 0; at < tokens.Count;)
        {
            var number = reader.ReadAmount(at);
            var next = number == null ? 0 : AfterSign(tokens, number.Next);
            if (next == 0)
            {
                at = number?.Next ?? at + 1;
                continue;
            }

            var resolution = new SortedDictionary<string, object> { [ResolutionKey.Value] = Figures.Write(number.Value) + "%" };
            found.Add(tokens.Result(at, next, ModelTypeName, resolution));
            at = next;
        }

        return found;
    }

    private static int AfterSign(TextTokens tokens, int at)
    {
        if (tokens.Is(at, "%") || tokens.Is(at, "percent")) return at + 1;
        return tokens.Follow(at, "per", "cent") ? at + 2 : 0;
    }
}
