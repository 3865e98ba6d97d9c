using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace NumbnessBot.Conversation.Payloads;

/// <summary>The entity on a message that offers the page for the doctor: where it opens and till when.</summary>
[DataContract]
public sealed class SummaryPayload
{
    public const string EntityType = "numbness.summary";

    [JsonPropertyName("type")]
    [DataMember(Name = "type")]
    public string Type { get; set; } = EntityType;

    /// <summary>The page's address on the host that the conversation is with; <c>/text</c> and <c>/bundle.json</c> behind it give the same as text and as a FHIR document.</summary>
    [JsonPropertyName("path")]
    [DataMember(Name = "path")]
    public string Path { get; set; } = "";

    /// <summary>The whole address; absent where it is not known by what name the host is reached.</summary>
    [JsonPropertyName("url")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "url", EmitDefaultValue = false)]
    public string? Url { get; set; }

    /// <summary>ISO 8601, in UTC.</summary>
    [JsonPropertyName("until")]
    [DataMember(Name = "until")]
    public string Until { get; set; } = "";
}
