using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for.</summary>
public class FindValuesOptions
{
    /// <summary>Accept a value of which only some words are said.</summary>
    [JsonPropertyName("allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    [JsonPropertyName("locale")]
    public string Locale { get; set; }

    /// <summary>How many words may stand between two words of a value; 2 when null.</summary>
    [JsonPropertyName("maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }

    [JsonPropertyName("tokenizer")]
    public TokenizerFunction Tokenizer { get; set; }
}
