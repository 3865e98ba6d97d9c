using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace NumbnessBot.Conversation.Payloads;

/// <summary>What a button or card of ours sends back: which asking it belonged to, and what was picked.</summary>
[DataContract]
public sealed class SubmitPayload
{
    [JsonPropertyName("question")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "question", EmitDefaultValue = false)]
    public string? Question { get; set; }

    /// <summary>Of the asking that showed the button; another asking of the same question has another one.</summary>
    [JsonPropertyName("nonce")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "nonce", EmitDefaultValue = false)]
    public string? Nonce { get; set; }

    [JsonPropertyName("option")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "option", EmitDefaultValue = false)]
    public string? Option { get; set; }

    [JsonPropertyName("options")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "options", EmitDefaultValue = false)]
    public string[]? Options { get; set; }

    /// <summary>The title of an education topic, for the buttons under advice.</summary>
    [JsonPropertyName("topic")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "topic", EmitDefaultValue = false)]
    public string? Topic { get; set; }
}
