using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace NumbnessBot.Conversation.Payloads;

/// <summary>The entity on each message that gives advice: level, the rules behind it, what was understood, topics that go with it.</summary>
[DataContract]
public sealed class OutcomePayload
{
    public const string EntityType = "numbness.outcome";

    [JsonPropertyName("type")]
    [DataMember(Name = "type")]
    public string Type { get; set; } = EntityType;

    [JsonPropertyName("level")]
    [DataMember(Name = "level")]
    public string Level { get; set; } = "";

    [JsonPropertyName("rules")]
    [DataMember(Name = "rules")]
    public string[] Rules { get; set; } = [];

    [JsonPropertyName("findings")]
    [DataMember(Name = "findings")]
    public FindingPayload[] Findings { get; set; } = [];

    [JsonPropertyName("topics")]
    [DataMember(Name = "topics")]
    public string[] Topics { get; set; } = [];

    /// <summary>ISO 3166 code of the country whose numbers the text gives; absent while it is not known.</summary>
    [JsonPropertyName("country")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "country", EmitDefaultValue = false)]
    public string? Country { get; set; }
}
