using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace NumbnessBot.Host.Serving;

/// <summary>
/// The JSON kinds that the members of an activity must have, so that what is wrong can be named. Null is as good as missing; what the
/// protocol leaves open (value, channelData) or does not know may be anything.
/// </summary>
internal static class ActivityShape
{
    /// <summary>Ids stand in addresses and in indexes; those of channels are much shorter.</summary>
    private const int LongestId = 400;

    private const int LongestAddress = 2000;

    private static readonly FrozenSet<string> texts = new[]
    {
        "type", "id", "channelId", "serviceUrl", "callerId", "text", "textFormat", "locale", "speak", "inputHint", "summary", "topicName", "attachmentLayout",
        "action", "replyToId", "label", "valueType", "name", "code", "importance", "deliveryMode", "timestamp", "localTimestamp", "localTimezone", "expiration",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> objects = new[] { "from", "recipient", "conversation", "relatesTo", "suggestedActions", "semanticAction" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> lists = new[]
    {
        "membersAdded", "membersRemoved", "reactionsAdded", "reactionsRemoved", "attachments", "entities", "textHighlights",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with the activity, as a sentence; null when nothing is.</summary>
    public static string? Fault(JsonElement activity)
    {
        if (activity.ValueKind != JsonValueKind.Object)
        {
            return "The body must be one activity, a JSON object.";
        }

        foreach (var member in activity.EnumerateObject())
        {
            if (FaultOf(member) is { } fault)
            {
                return fault;
            }
        }

        if (!IsId(Text(activity, "id")) || !IsId(Text(activity, "channelId")) || Text(activity, "serviceUrl")?.Length > LongestAddress)
        {
            return $"The activity's id or channelId is longer than {LongestId} characters or holds control characters, or its serviceUrl is longer than {LongestAddress}.";
        }

        if (Text(activity, "type") is null)
        {
            return "The activity has no type.";
        }

        if (!activity.TryGetProperty("conversation", out var conversation) || conversation.ValueKind != JsonValueKind.Object || Text(conversation, "id") is not { } name)
        {
            return "The activity has no conversation.id.";
        }

        if (!IsId(name))
        {
            return $"The activity's conversation.id is longer than {LongestId} characters or holds control characters.";
        }

        return Text(activity, "deliveryMode") == DeliveryModes.ExpectReplies || IsAddress(Text(activity, "serviceUrl"))
            ? null
            : "The activity's serviceUrl is no absolute http or https address, so there is nowhere to reply to. Set it, or deliveryMode to expectReplies.";
    }

    /// <summary>True for an address that replies can be posted to.</summary>
    public static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool IsId(string? text) => text is null || (text.Length <= LongestId && !text.Any(char.IsControl));

    private static string? FaultOf(JsonProperty member)
    {
        var (name, value) = (member.Name, member.Value);
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (texts.Contains(name))
        {
            return value.ValueKind == JsonValueKind.String ? null : $"The activity's {name} must be a text.";
        }

        if (objects.Contains(name))
        {
            return value.ValueKind == JsonValueKind.Object ? null : $"The activity's {name} must be an object.";
        }

        return !lists.Contains(name) || (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(i => i.ValueKind == JsonValueKind.Object))
            ? null
            : $"The activity's {name} must be a list of objects.";
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;
}
