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
