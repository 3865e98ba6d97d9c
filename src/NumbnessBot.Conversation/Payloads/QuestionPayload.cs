using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace NumbnessBot.Conversation.Payloads;

/// <summary>The entity on each message that asks something: which question, what it settles, its choices in shown order, and progress.</summary>
[DataContract]
public sealed class QuestionPayload
{
    public const string EntityType = "numbness.question";

    [JsonPropertyName("type")]
    [DataMember(Name = "type")]
    public string Type { get; set; } = EntityType;

    [JsonPropertyName("id")]
    [DataMember(Name = "id")]
    public string Id { get; set; } = "";

    [JsonPropertyName("kind")]
    [DataMember(Name = "kind")]
    public string Kind { get; set; } = "";

    [JsonPropertyName("asks")]
    [DataMember(Name = "asks")]
    public string[] Asks { get; set; } = [];

    /// <summary>Absent for open questions.</summary>
    [JsonPropertyName("options")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "options", EmitDefaultValue = false)]
    public string[]? Options { get; set; }

    /// <summary>Absent for consent, opening and review, which do not count.</summary>
    [JsonPropertyName("step")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "step", EmitDefaultValue = false)]
    public int? Step { get; set; }

    [JsonPropertyName("of")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "of", EmitDefaultValue = false)]
    public int? Of { get; set; }

    /// <summary>The values whose areas are marked on a map that goes with the question; absent where none is.</summary>
    [JsonPropertyName("marked")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "marked", EmitDefaultValue = false)]
    public string[]? Marked { get; set; }

    /// <summary>Of this asking; a button that comes back with another one is of an earlier asking.</summary>
    [JsonPropertyName("nonce")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "nonce", EmitDefaultValue = false)]
    public string? Nonce { get; set; }
}
