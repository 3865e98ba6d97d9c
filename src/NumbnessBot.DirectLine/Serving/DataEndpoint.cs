using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.DirectLine.Talking;
using NumbnessBot.DirectLine.Tokens;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>The copy of one's data, as a file. The link in the chat holds a token for this conversation alone, good for a few minutes.</summary>
internal static class DataEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/conversations/{conversation}/data", FetchAsync);

    private static async Task<IResult> FetchAsync(
        string conversation, HttpContext http, ConversationTokens tokens, IConversationStore store, ConversationLog log, Clinic clinic, TimeProvider clock)
    {
        var (state, grant) = await tokens.ReadListeningAsync(ListeningToken.Of(http), http.RequestAborted).ConfigureAwait(false);
        if (grant is null || grant.Conversation != conversation)
        {
            return Door.Refusal(state);
        }

        var stored = await store.LoadAsync(ConversationLog.KeyOf(conversation), null, http.RequestAborted).ConfigureAwait(false);
        var lines = await log.ReadAsync(conversation, 0, http.RequestAborted).ConfigureAwait(false);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var json = DataExport.Of(stored, [.. lines.Select(l => l.Json)], clock.GetUtcNow(), clinic.RetentionDays);
        return Results.File(Encoding.UTF8.GetBytes(json), DataExport.ContentType, DataExport.FileName);
    }
}
