using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace NumbnessBot.Conversation.Turns;

/// <summary>
/// Where the replies to an activity go, in a form that outlives the process. An adapter that posts replies puts one into the turn state before the turn
/// begins; then the replies wait in the outbox from the commit until they are delivered.
/// </summary>
public sealed record DeliveryAddress(
    [property: JsonPropertyName("channel")] string? ChannelId,
    [property: JsonPropertyName("url")] string? ServiceUrl,
    [property: JsonPropertyName("talk")] string? ConversationId,
    [property: JsonPropertyName("kind")] string? ConversationType,
    [property: JsonPropertyName("group")] bool? IsGroup,
    [property: JsonPropertyName("tenant")] string? TenantId,
    [property: JsonPropertyName("user")] string? UserId,
    [property: JsonPropertyName("bot")] string? BotId,
    [property: JsonPropertyName("botName")] string? BotName,
    [property: JsonPropertyName("locale")] string? Locale,
    [property: JsonPropertyName("to")] string? ReplyToId)
{
    public static DeliveryAddress Of(Activity activity)
    {
        var reference = activity.GetConversationReference();
        var talk = reference.Conversation;
        return new DeliveryAddress(
            reference.ChannelId, reference.ServiceUrl, talk?.Id, talk?.ConversationType, talk?.IsGroup, talk?.TenantId, reference.User?.Id, reference.Bot?.Id, reference.Bot?.Name,
            reference.Locale, reference.ActivityId);
    }

    public string Write() => JsonSerializer.Serialize(this, DeliveryAddressJson.Default.DeliveryAddress);

    /// <summary>The address, or null when the text is none that we wrote.</summary>
    public static DeliveryAddress? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, DeliveryAddressJson.Default.DeliveryAddress);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The activity, addressed.</summary>
    public Activity On(Activity activity) => activity.ApplyConversationReference(new ConversationReference
    {
        ActivityId = ReplyToId,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Locale = Locale,
        User = UserId is null ? null : new ChannelAccount(UserId),
        Bot = BotId is null ? null : new ChannelAccount(BotId, BotName),
        Conversation = new ConversationAccount { Id = ConversationId, ConversationType = ConversationType, IsGroup = IsGroup, TenantId = TenantId },
    });
}

[JsonSerializable(typeof(DeliveryAddress))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class DeliveryAddressJson : JsonSerializerContext;
