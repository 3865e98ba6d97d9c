using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using NumbnessBot.DirectLine.Talking;
using NumbnessBot.DirectLine.Tokens;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>The socket on which a client hears what is said. The token is in the address, since a browser can send no header here.</summary>
internal static class StreamEndpoint
{
    /// <summary>Windows and devices of one person, and sockets that were lost but not missed yet.</summary>
    private const int MostOfAConversation = 16;

    private static readonly TimeSpan soon = TimeSpan.FromSeconds(5);

    private static readonly WebSocketAcceptContext options = new() { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/conversations/{conversation}/stream", ListenAsync);

    private static async Task<IResult> ListenAsync(
        string conversation, string? watermark, HttpContext http, ConversationTokens tokens, ConversationLog log, Listeners listeners, Door door, DirectLineSettings settings,
        IHostApplicationLifetime lifetime)
    {
        var (state, grant) = await tokens.ReadListeningAsync(ListeningToken.Of(http), http.RequestAborted).ConfigureAwait(false);
        if (grant is null || grant.Conversation != conversation)
        {
            return Door.Refusal(state);
        }

        if (!http.WebSockets.IsWebSocketRequest)
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "This address is for a WebSocket.");
        }

        if (listeners.Count >= settings.MostSockets || listeners.CountOf(conversation) >= MostOfAConversation)
        {
            return door.Busy(http, StatusCodes.Status503ServiceUnavailable, soon);
        }

        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        using var socket = await http.WebSockets.AcceptWebSocketAsync(options).ConfigureAwait(false);
        await new ActivityStream(socket, conversation, log).RunAsync(watermark, listeners, lifetime.ApplicationStopping, http.RequestAborted).ConfigureAwait(false);
        return Results.Empty;
    }
}
