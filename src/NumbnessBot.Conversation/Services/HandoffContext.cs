using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace NumbnessBot.Conversation.Services;

/// <summary>What a person who takes the conversation over sees first: the value of the event <c>handoff.initiate</c>.</summary>
[DataContract]
public sealed class HandoffContext
{
    /// <summary>The page for the doctor, as text.</summary>
    [JsonPropertyName("summary")]
    [DataMember(Name = "summary")]
    public string Summary { get; set; } = "";

    /// <summary>The most urgent advice given; null when none was given yet.</summary>
    [JsonPropertyName("level")]
    [DataMember(Name = "level", EmitDefaultValue = false)]
    public string? Level { get; set; }

    /// <summary>Ids of the rules behind an emergency or crisis that was announced.</summary>
    [JsonPropertyName("rules")]
    [DataMember(Name = "rules")]
    public string[] Rules { get; set; } = [];

    /// <summary>The person's language.</summary>
    [JsonPropertyName("locale")]
    [DataMember(Name = "locale", EmitDefaultValue = false)]
    public string? Locale { get; set; }
}
