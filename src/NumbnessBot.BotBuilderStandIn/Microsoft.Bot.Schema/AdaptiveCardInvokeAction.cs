using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What a person pressed on an adaptive card.</summary>
public class AdaptiveCardInvokeAction
{
    public AdaptiveCardInvokeAction()
    {
    }

    [JsonPropertyName("data")]
    public object Data { get; set; }

    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonPropertyName("verb")]
    public string Verb { get; set; }
}
