using System.Text.Json;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using NumbnessBot.Conversation;

namespace NumbnessBot.Host.Serving;

/// <summary>POST /api/messages: size, JSON and shape are looked at here, so that whatever is wrong is named and nothing is stored; then the adapter takes over.</summary>
internal static class MessagesEndpoint
{
    private const int DeepestNesting = 32;

    /// <summary>Both live as long as the host, so that no request opens a scope of services for them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var adapter = routes.ServiceProvider.GetRequiredService<IBotFrameworkHttpAdapter>();
        var bot = routes.ServiceProvider.GetRequiredService<InterviewBot>();
        routes.MapPost("/api/messages", http => HandleAsync(http, adapter, bot));
    }

    private static async Task HandleAsync(HttpContext http, IBotFrameworkHttpAdapter adapter, InterviewBot bot)
    {
        if (await BodyReader.ReadJsonAsync(http).ConfigureAwait(false) is not { } body)
        {
            return;
        }

        if (Fault(body) is { } fault)
        {
            await Refusal.WriteAsync(http, StatusCodes.Status400BadRequest, fault).ConfigureAwait(false);
            return;
        }

        http.Request.Body = new MemoryStream(body.Array!, body.Offset, body.Count, writable: false, publiclyVisible: true);
        try
        {
            await adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonException) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (ServiceUrlRefusedException) when (!http.Response.HasStarted)
        {
            await Refusal.WriteAsync(
                http,
                StatusCodes.Status403Forbidden,
                "Replies are not posted to the activity's serviceUrl. Set deliveryMode to expectReplies, or add the address to Channels:AllowedServiceUrls.").ConfigureAwait(false);
            return;
        }

        if (!http.Response.HasStarted && Remark(http.Response.StatusCode) is var (status, detail))
        {
            await Refusal.WriteAsync(http, status, detail).ConfigureAwait(false);
        }
    }

    /// <summary>What the adapter's bare status means; null when it speaks for itself.</summary>
    private static (int Status, string Detail)? Remark(int status) => status switch
    {
        StatusCodes.Status400BadRequest => (status, "A member of the activity has a wrong type or form."),
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => (status, "The token is missing or not accepted. Send the channel's token as Authorization: Bearer …"),
        StatusCodes.Status501NotImplemented => (StatusCodes.Status400BadRequest, "This bot answers no activities of type invoke."),
        _ => null,
    };

    private static string? Fault(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = DeepestNesting });
            return ActivityShape.Fault(document.RootElement);
        }
        catch (JsonException)
        {
            return $"The body is not valid JSON, or is nested deeper than {DeepestNesting} levels.";
        }
        catch (InvalidOperationException)
        {
            return "A name or an id in the activity holds half a character.";
        }
    }
}
