namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds ordinals in figures and words; English words only.</summary>
public class OrdinalModel : IModel
{
    internal OrdinalModel(string culture) => Culture = culture;

    public string ModelTypeName => "ordinal";

    public string Culture { get; }

    public List<ModelResult> Parse(string query)
    {
        var found = new List<ModelResult>();
        if (string.IsNullOrEmpty(query)) return found;
        var tokens = TextTokens.Of(query);
        var reader = new OrdinalReader(tokens, NumberWords.Of(Text.Culture.English));
        for (var at = 0; at < tokens.Count;)
        {
            var result = Relative(tokens, at, out var next) ?? FromStart(tokens, reader, at, out next);
            if (result != null) found.Add(result);
            at = next;
        }

        return found;
    }

    private static ModelResult Relative(TextTokens tokens, int at, out int next)
    {
        next = at;
        if (RelativeOrdinalReader.Read(tokens, at) is not { } relative) return null;
        next = relative.Next;
        return tokens.Result(at, next, "ordinal.relative", Resolve(relative.OffsetText, relative.Anchor, relative.Value));
    }

    private static ModelResult FromStart(TextTokens tokens, OrdinalReader reader, int at, out int next)
    {
        next = at + 1;
        if (reader.Read(at) is not { } ordinal) return null;
        next = ordinal.Next;
        var value = Figures.Write(ordinal.Value);
        return tokens.Result(at, next, "ordinal", Resolve(value, "start", value));
    }

    private static SortedDictionary<string, object> Resolve(string offset, string relativeTo, string value) => new()
    {
        [ResolutionKey.Offset] = offset,
        [ResolutionKey.RelativeTo] = relativeTo,
        [ResolutionKey.Value] = value,
    };
}
