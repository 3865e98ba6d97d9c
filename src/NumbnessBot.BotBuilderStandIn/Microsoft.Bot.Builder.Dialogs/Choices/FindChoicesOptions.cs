using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are looked for.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Leave the choice's own value out of what is searched.</summary>
    [JsonPropertyName("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Leave the title of the choice's button out of what is searched.</summary>
    [JsonPropertyName("noAction")]
    public bool NoAction { get; set; }

    /// <summary>Let "2" and "two" mean the second choice.</summary>
    [JsonPropertyName("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Let "the second" mean the second choice.</summary>
    [JsonPropertyName("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;
}
