using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using NumbnessBot.DirectLine.Talking;
using NumbnessBot.DirectLine.Tokens;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>The socket on which a client hears what is said. The token is in the address, since a browser can send no header here.</summary>
internal static class StreamEndpoint
{
    private static readonly WebSocketAcceptContext options = new() { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/conversations/{conversation}/stream", ListenAsync);

    private static async Task<IResult> ListenAsync(
        string conversation, string? watermark, string? t, HttpContext http, ConversationTokens tokens, ConversationLog log, Listeners listeners, IHostApplicationLifetime lifetime)
    {
        var (state, grant) = await tokens.ReadListeningAsync(t ?? "", http.RequestAborted).ConfigureAwait(false);
        if (grant is null || grant.Conversation != conversation)
        {
            return Door.Refusal(state);
        }

        if (!http.WebSockets.IsWebSocketRequest)
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "This address is for a WebSocket.");
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync(options).ConfigureAwait(false);
        await new ActivityStream(socket, conversation, log).RunAsync(watermark, listeners, lifetime.ApplicationStopping, http.RequestAborted).ConfigureAwait(false);
        return Results.Empty;
    }
}
