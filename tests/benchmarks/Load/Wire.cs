using System.Text.Json.Serialization;

namespace NumbnessBot.Benchmarks.Load;

/// <summary>What the driver and the bare endpoint write and read of an activity.</summary>
internal sealed record WireActivity(
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("text")] string? Text,
    [property: JsonPropertyName("locale")] string? Locale,
    [property: JsonPropertyName("channelId")] string? ChannelId,
    [property: JsonPropertyName("serviceUrl")] string? ServiceUrl,
    [property: JsonPropertyName("from")] WireAccount? From,
    [property: JsonPropertyName("recipient")] WireAccount? Recipient,
    [property: JsonPropertyName("conversation")] WireAccount? Conversation,
    [property: JsonPropertyName("deliveryMode")] string? DeliveryMode,
    [property: JsonPropertyName("entities")] WireEntity[]? Entities,
    [property: JsonPropertyName("membersAdded")] WireAccount[]? MembersAdded = null,
    [property: JsonPropertyName("replyToId")] string? ReplyToId = null);

internal sealed record WireAccount([property: JsonPropertyName("id")] string? Id);

internal sealed record WireEntity([property: JsonPropertyName("type")] string? Type, [property: JsonPropertyName("id")] string? Id);

/// <summary>Replies in a response, and a frame of Direct Line.</summary>
internal sealed record WireReplies([property: JsonPropertyName("activities")] WireActivity[] Activities);

/// <summary>What was given to something that was taken.</summary>
internal sealed record WireTaken([property: JsonPropertyName("id")] string Id);

/// <summary>What Direct Line answers to who begins.</summary>
internal sealed record WireToken(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("streamUrl")] string? StreamUrl);

[JsonSerializable(typeof(WireActivity))]
[JsonSerializable(typeof(WireReplies))]
[JsonSerializable(typeof(WireTaken))]
[JsonSerializable(typeof(WireToken))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class WireJson : JsonSerializerContext;
