using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One thing that a person may choose.</summary>
public class Choice
{
    public Choice(string value = null) => Value = value;

    /// <summary>What is returned when this choice is made.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>The button shown instead of one that sends <see cref="Value"/>.</summary>
    [JsonPropertyName("action")]
    public CardAction Action { get; set; }

    /// <summary>Other words that mean this choice.</summary>
    [JsonPropertyName("synonyms")]
    public List<string> Synonyms { get; set; }
}
