using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace NumbnessBot.Conversation.Payloads;

/// <summary>One element of a card; what an element of this type does not have is left out.</summary>
[DataContract]
public sealed class CardElement
{
    [JsonPropertyName("type")]
    [DataMember(Name = "type")]
    public string Type { get; set; } = "";

    [JsonPropertyName("id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "id", EmitDefaultValue = false)]
    public string? Id { get; set; }

    [JsonPropertyName("text")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "text", EmitDefaultValue = false)]
    public string? Text { get; set; }

    [JsonPropertyName("style")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "style", EmitDefaultValue = false)]
    public string? Style { get; set; }

    [JsonPropertyName("weight")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "weight", EmitDefaultValue = false)]
    public string? Weight { get; set; }

    [JsonPropertyName("wrap")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "wrap", EmitDefaultValue = false)]
    public bool? Wrap { get; set; }

    [JsonPropertyName("isMultiSelect")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "isMultiSelect", EmitDefaultValue = false)]
    public bool? IsMultiSelect { get; set; }

    [JsonPropertyName("choices")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "choices", EmitDefaultValue = false)]
    public CardChoice[]? Choices { get; set; }

    [JsonPropertyName("items")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "items", EmitDefaultValue = false)]
    public CardElement[]? Items { get; set; }

    [JsonPropertyName("actions")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "actions", EmitDefaultValue = false)]
    public CardButton[]? Actions { get; set; }
}

/// <summary>One line of a tick-list.</summary>
[DataContract]
public sealed class CardChoice
{
    [JsonPropertyName("title")]
    [DataMember(Name = "title")]
    public string Title { get; set; } = "";

    [JsonPropertyName("value")]
    [DataMember(Name = "value")]
    public string Value { get; set; } = "";
}

/// <summary>A button of a card: it sends something back or opens a link.</summary>
[DataContract]
public sealed class CardButton
{
    [JsonPropertyName("type")]
    [DataMember(Name = "type")]
    public string Type { get; set; } = "";

    [JsonPropertyName("title")]
    [DataMember(Name = "title")]
    public string Title { get; set; } = "";

    [JsonPropertyName("url")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "url", EmitDefaultValue = false)]
    public string? Url { get; set; }

    [JsonPropertyName("data")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "data", EmitDefaultValue = false)]
    public SubmitValue? Data { get; set; }
}
