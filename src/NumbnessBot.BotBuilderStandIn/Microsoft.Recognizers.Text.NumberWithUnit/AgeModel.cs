using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds ages said in full: "34 years old", "6 months of age", "a fifty-two-year-old". English only.</summary>
public class AgeModel : IModel
{
    private static readonly Dictionary<string, string> Units = new()
    {
        ["year"] = "Year",
        ["years"] = "Year",
        ["month"] = "Month",
        ["months"] = "Month",
        ["week"] = "Week",
        ["weeks"] = "Week",
        ["day"] = "Day",
        ["days"] = "Day",
    };

    internal AgeModel(string culture) => Culture = culture;

    public string ModelTypeName => "age";

    public string Culture { get; }

    public List<ModelResult> Parse(string query)
    {
        var found = new List<ModelResult>();
        if (string.IsNullOrEmpty(query)) return found;
        var tokens = TextTokens.Of(query);
        var reader = new NumberReader(tokens, NumberWords.Of(Text.Culture.English));
        for (var at = 0; at < tokens.Count;)
        {
            var number = reader.ReadAmount(at);
            var unit = AfterHyphen(tokens, number?.Next ?? at);
            var next = AfterOld(tokens, unit);
            if (next == 0)
            {
                at++;
                continue;
            }

            found.Add(tokens.Result(at, next, ModelTypeName, Resolve(tokens[unit].Text, number)));
            at = next;
        }

        return found;
    }

    private static int AfterHyphen(TextTokens tokens, int at) => tokens.Is(at, "-") && tokens.IsGlued(at) ? at + 1 : at;

    private static int AfterOld(TextTokens tokens, int unit)
    {
        if (!Units.ContainsKey(tokens[unit].Text)) return 0;
        if (tokens.Follow(unit + 1, "of", "age")) return unit + 3;
        var old = AfterHyphen(tokens, unit + 1);
        return tokens.Is(old, "old") ? old + 1 : 0;
    }

    // "a year old" has a unit and no number.
    private static SortedDictionary<string, object> Resolve(string unit, NumberSpan number) => new()
    {
        [ResolutionKey.Unit] = Units[unit],
        [ResolutionKey.Value] = number == null ? null : Figures.Write(number.Value),
    };
}
