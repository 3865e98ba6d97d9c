using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace NumbnessBot.Conversation.Payloads;

/// <summary>One finding and its state, by the contract's ids.</summary>
[DataContract]
public sealed class FindingPayload
{
    [JsonPropertyName("id")]
    [DataMember(Name = "id")]
    public string Id { get; set; } = "";

    [JsonPropertyName("state")]
    [DataMember(Name = "state")]
    public string State { get; set; } = "";
}
