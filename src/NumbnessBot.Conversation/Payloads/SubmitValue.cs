using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace NumbnessBot.Conversation.Payloads;

/// <summary>The value of a message that a button or card of ours sent.</summary>
[DataContract]
public sealed class SubmitValue
{
    /// <summary>The id of a card's tick-list; a channel puts its ticks under this name, joined by commas.</summary>
    public const string TicksId = "numbness-ticks";

    [JsonPropertyName("numbness")]
    [DataMember(Name = "numbness")]
    public SubmitPayload? Numbness { get; set; }

    [JsonPropertyName(TicksId)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [DataMember(Name = TicksId, EmitDefaultValue = false)]
    public string? Ticks { get; set; }

    /// <summary>What was picked, in the order in which it came.</summary>
    public string[] Picked() =>
    [
        .. new[] { Numbness?.Option }.Concat(Numbness?.Options ?? []).Concat(Ticks?.Split(',') ?? [])
            .Select(id => id?.Trim()).Where(id => !string.IsNullOrEmpty(id)).Distinct().OfType<string>(),
    ];

    /// <summary>The value as one of ours; null for every other value, whatever it is.</summary>
    public static SubmitValue? Of(object? value) =>
        value is not (null or string) && new Activity { ChannelData = value }.TryGetChannelData<SubmitValue>(out var read) && read?.Numbness is not null ? read : null;
}
