using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A choice that was found in what a person said.</summary>
public class FoundChoice
{
    [JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>Zero-based place of the choice in the list that was offered.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>1 for an exact match, less for words in between, 0 for a partial match.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }

    /// <summary>The words that matched; null when the person gave a number.</summary>
    [JsonPropertyName("synonym")]
    public string Synonym { get; set; }
}
