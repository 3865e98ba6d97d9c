using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace NumbnessBot.Conversation.Payloads;

/// <summary>An Adaptive Card, as far as ours go (https://adaptivecards.io, schema 1.2).</summary>
[DataContract]
public sealed class AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyName("type")]
    [DataMember(Name = "type")]
    public string Type { get; set; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    [DataMember(Name = "$schema")]
    public string Schema { get; set; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyName("version")]
    [DataMember(Name = "version")]
    public string Version { get; set; } = "";

    /// <summary>Shown instead of the card where its version is not known.</summary>
    [JsonPropertyName("fallbackText")]
    [DataMember(Name = "fallbackText")]
    public string FallbackText { get; set; } = "";

    [JsonPropertyName("body")]
    [DataMember(Name = "body")]
    public CardElement[] Body { get; set; } = [];
}
