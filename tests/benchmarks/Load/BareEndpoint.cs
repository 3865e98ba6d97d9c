using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NumbnessBot.Benchmarks.Load;

/// <summary>The least that a bot can do: read an activity and answer one, with generated JSON and nothing kept. A yardstick for what the machine and HTTP allow.</summary>
internal static class BareEndpoint
{
    public static async Task<int> RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/api/messages", async (HttpContext context) =>
        {
            var activity = await context.Request.ReadFromJsonAsync(WireJson.Default.WireActivity).ConfigureAwait(false);
            var reply = new WireActivity("message", null, $"You said: {activity?.Text}", null, activity?.ChannelId, null, activity?.Recipient, activity?.From, activity?.Conversation, null, []);
            await context.Response.WriteAsJsonAsync(new WireReplies([reply]), WireJson.Default.WireReplies).ConfigureAwait(false);
        });
        await app.RunAsync(url).ConfigureAwait(false);
        return 0;
    }
}

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
    [property: JsonPropertyName("membersAdded")] WireAccount[]? MembersAdded = null);

internal sealed record WireAccount([property: JsonPropertyName("id")] string Id);

internal sealed record WireEntity([property: JsonPropertyName("type")] string? Type, [property: JsonPropertyName("id")] string? Id);

internal sealed record WireReplies([property: JsonPropertyName("activities")] WireActivity[] Activities);

[JsonSerializable(typeof(WireActivity))]
[JsonSerializable(typeof(WireReplies))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class WireJson : JsonSerializerContext;
