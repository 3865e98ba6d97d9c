using System.Text.Json;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using NumbnessBot.Conversation;

namespace NumbnessBot.Host.Serving;

/// <summary>POST /api/messages: size, JSON and type are looked at here, so that whatever is wrong is named and nothing is stored; then the adapter takes over.</summary>
public static class MessagesEndpoint
{
    /// <summary>Largest body in bytes.</summary>
    public const int LargestBody = 256 * 1024;

    private const int DeepestNesting = 64;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/messages", (HttpContext http, IBotFrameworkHttpAdapter adapter, InterviewBot bot) => HandleAsync(http, adapter, bot));

    private static async Task HandleAsync(HttpContext http, IBotFrameworkHttpAdapter adapter, InterviewBot bot)
    {
        var request = http.Request;
        if (!request.HasJsonContentType())
        {
            await RefuseAsync(http, StatusCodes.Status415UnsupportedMediaType, "The content type must be application/json.").ConfigureAwait(false);
            return;
        }

        var body = await BodyReader.ReadAsync(request, LargestBody, http.RequestAborted).ConfigureAwait(false);
        if (body is null)
        {
            await RefuseAsync(http, StatusCodes.Status413PayloadTooLarge, $"The body is larger than {LargestBody} bytes.").ConfigureAwait(false);
            return;
        }

        if (Fault(body) is { } fault)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, fault).ConfigureAwait(false);
            return;
        }

        request.Body = new MemoryStream(body, writable: false);
        try
        {
            await adapter.ProcessAsync(request, http.Response, bot, http.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonException e) when (!http.Response.HasStarted)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, $"A member of the activity has a wrong type: {e.Path ?? "unknown"}.").ConfigureAwait(false);
            return;
        }

        if (http.Response is { HasStarted: false, StatusCode: StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden })
        {
            await RefuseAsync(http, http.Response.StatusCode, "The token is missing or not accepted.").ConfigureAwait(false);
        }
    }

    /// <summary>What is wrong with the body, or null.</summary>
    private static string? Fault(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = DeepestNesting });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return "The body must be one activity, a JSON object.";
            }

            if (!IsText(root, "type"))
            {
                return "The activity has no type.";
            }

            return root.TryGetProperty("conversation", out var conversation) && conversation.ValueKind == JsonValueKind.Object && IsText(conversation, "id")
                ? null
                : "The activity has no conversation.id.";
        }
        catch (JsonException)
        {
            return "The body is not valid JSON.";
        }
    }

    private static bool IsText(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(member.GetString());

    private static Task RefuseAsync(HttpContext http, int status, string detail)
    {
        http.Response.StatusCode = status;
        return Results.Problem(detail, statusCode: status).ExecuteAsync(http);
    }
}
