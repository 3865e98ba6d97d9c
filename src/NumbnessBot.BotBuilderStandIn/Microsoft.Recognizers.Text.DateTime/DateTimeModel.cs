using Microsoft.Recognizers.Text.Number;
using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Finds dates and times. "12/03" is a day of December where the culture is American, of March everywhere else.</summary>
public class DateTimeModel : IModel
{
    // Reference times are moved between these, so that the centuries around them exist.
    private static readonly DateObject Earliest = new(1000, 1, 1);
    private static readonly DateObject Latest = new(9000, 1, 1);

    internal DateTimeModel(string culture) => Culture = culture;

    public string ModelTypeName => "datetime";

    public string Culture { get; }

    public List<ModelResult> Parse(string query) => Parse(query, DateObject.Now);

    /// <summary>"Yesterday" and the like are told from <paramref name="refTime"/>.</summary>
    public List<ModelResult> Parse(string query, DateObject refTime)
    {
        var found = new List<ModelResult>();
        if (string.IsNullOrEmpty(query)) return found;
        var tokens = TextTokens.Of(query);
        var reference = refTime < Earliest ? Earliest : refTime > Latest ? Latest : refTime;
        var numbers = new NumberReader(tokens, NumberWords.Of(Text.Culture.English));
        var reader = new DateTimeReader(new DateTimeContext(tokens, numbers, reference, Culture != Text.Culture.English));
        for (var at = 0; at < tokens.Count;)
        {
            var entity = reader.Read(at);
            if (entity == null)
            {
                at++;
                continue;
            }

            found.Add(tokens.Result(at, entity.Next, "datetimeV2." + entity.Type, entity.Resolve()));
            at = entity.Next;
        }

        return found;
    }
}
