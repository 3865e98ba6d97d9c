using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for, with the index to report when it is found.</summary>
public class SortedValue
{
    [JsonPropertyName("value")]
    public string Value { get; set; }

    [JsonPropertyName("index")]
    public int Index { get; set; }
}
