using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value that was found in an utterance.</summary>
public class FoundValue
{
    [JsonPropertyName("value")]
    public string Value { get; set; }

    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>1 for an exact match, less for words in between, 0 for a partial match.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }
}
