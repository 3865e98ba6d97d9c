using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke named application/search.</summary>
public class SearchInvokeValue
{
    public SearchInvokeValue()
    {
    }

    [JsonPropertyName("context")]
    public object Context { get; set; }

    [JsonPropertyName("kind")]
    public string Kind { get; set; }

    [JsonPropertyName("queryOptions")]
    public SearchInvokeOptions QueryOptions { get; set; }

    [JsonPropertyName("queryText")]
    public string QueryText { get; set; }
}
