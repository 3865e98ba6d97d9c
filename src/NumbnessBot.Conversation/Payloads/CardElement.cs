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

    [JsonPropertyName("columns")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "columns", EmitDefaultValue = false)]
    public CardElement[]? Columns { get; set; }

    [JsonPropertyName("url")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "url", EmitDefaultValue = false)]
    public string? Url { get; set; }

    /// <summary>What a picture shows, in words.</summary>
    [JsonPropertyName("altText")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "altText", EmitDefaultValue = false)]
    public string? AltText { get; set; }

    /// <summary>As <c>60px</c>.</summary>
    [JsonPropertyName("width")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "width", EmitDefaultValue = false)]
    public string? Width { get; set; }

    /// <summary>As <c>60px</c>.</summary>
    [JsonPropertyName("height")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "height", EmitDefaultValue = false)]
    public string? Height { get; set; }

    /// <summary>Above the element, or before a column; <c>none</c> lets them touch.</summary>
    [JsonPropertyName("spacing")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "spacing", EmitDefaultValue = false)]
    public string? Spacing { get; set; }

    [JsonPropertyName("isVisible")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "isVisible", EmitDefaultValue = false)]
    public bool? IsVisible { get; set; }

    /// <summary>What a tap on the element does.</summary>
    [JsonPropertyName("selectAction")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "selectAction", EmitDefaultValue = false)]
    public CardButton? SelectAction { get; set; }

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

    /// <summary>Ids of the elements that it shows or hides.</summary>
    [JsonPropertyName("targetElements")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "targetElements", EmitDefaultValue = false)]
    public string[]? TargetElements { get; set; }

    [JsonPropertyName("data")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = "data", EmitDefaultValue = false)]
    public SubmitValue? Data { get; set; }
}
