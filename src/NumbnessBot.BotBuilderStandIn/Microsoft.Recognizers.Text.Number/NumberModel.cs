namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds numbers in figures and words.</summary>
public class NumberModel : IModel
{
    internal NumberModel(string culture) => Culture = culture;

    public string ModelTypeName => "number";

    public string Culture { get; }

    public List<ModelResult> Parse(string query)
    {
        var found = new List<ModelResult>();
        if (string.IsNullOrEmpty(query)) return found;
        var tokens = TextTokens.Of(query);
        var reader = new NumberReader(tokens, NumberWords.Of(Culture));
        for (var at = 0; at < tokens.Count;)
        {
            var number = reader.Read(at);
            if (number == null || IsPartOfAName(tokens, at, number))
            {
                at++;
                continue;
            }

            found.Add(tokens.Result(at, number.Next, ModelTypeName, Resolve(number)));
            at = number.Next;
        }

        return found;
    }

    // "B12", "L4", "12b": letters at either side make it a name.
    private static bool IsPartOfAName(TextTokens tokens, int at, NumberSpan number) =>
        (tokens.IsGlued(at) && tokens.IsWord(at - 1)) || (tokens.IsGlued(number.Next) && tokens.IsWord(number.Next));

    private static SortedDictionary<string, object> Resolve(NumberSpan number) => new()
    {
        [ResolutionKey.SubType] = number.Subtype,
        [ResolutionKey.Value] = Figures.Write(number.Value),
    };
}
