using System.Text.Json;
using System.Text.Json.Serialization;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Host.Serving;

/// <summary>POST /api/understand, in Development only: what was read in a text. For authors who try a phrase.</summary>
internal static class UnderstandEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/understand", (HttpContext http, IKnowledgeSource source, TimeProvider clock) => HandleAsync(http, source, clock));

    private static async Task HandleAsync(HttpContext http, IKnowledgeSource source, TimeProvider clock)
    {
        if (await BodyReader.ReadJsonAsync(http).ConfigureAwait(false) is not { } body)
        {
            return;
        }

        if (Request(body) is not { Text: { } text } request)
        {
            await Refusal.WriteAsync(http, StatusCodes.Status400BadRequest, """The body must be like {"text":"my legs are numb","locale":"en"}.""").ConfigureAwait(false);
            return;
        }

        if (request.Span is { } span && (span.Start < 0 || span.Length < 0 || (long)span.Start + span.Length > text.Length))
        {
            await Refusal.WriteAsync(http, StatusCodes.Status400BadRequest, "The span lies outside the text.").ConfigureAwait(false);
            return;
        }

        var understood = Understanding.Of(source.Current, request.Locale, text, clock.GetUtcNow());
        var reply = new UnderstandReply(
            [.. understood.Findings.Select(f => new UnderstoodFinding(f.Id.Value, Triage.FindingStateIds.Id(f.State), text.Substring(f.Start, f.Length), f.Start, f.Length))],
            Triage.LevelIds.Id(understood.Assessment.Level),
            [.. understood.Rules.Select(r => r.Value)],
            request.Span is null ? null : Triage.FindingStateIds.Id(understood.StateOf(request.Span.Start, request.Span.Length)));
        await Results.Json(reply, UnderstandJson.Default.UnderstandReply).ExecuteAsync(http).ConfigureAwait(false);
    }

    private static UnderstandRequest? Request(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, UnderstandJson.Default.UnderstandRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record UnderstandRequest(
    [property: JsonPropertyName("text")] string? Text, [property: JsonPropertyName("locale")] string? Locale, [property: JsonPropertyName("span")] UnderstandSpan? Span);

/// <summary>UTF-16 units.</summary>
internal sealed record UnderstandSpan([property: JsonPropertyName("start")] int Start, [property: JsonPropertyName("length")] int Length);

internal sealed record UnderstoodFinding(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("start")] int Start,
    [property: JsonPropertyName("length")] int Length);

internal sealed record UnderstandReply(
    [property: JsonPropertyName("findings")] UnderstoodFinding[] Findings,
    [property: JsonPropertyName("level")] string Level,
    [property: JsonPropertyName("rules")] string[] Rules,
    [property: JsonPropertyName("assertion")] string? Assertion);

[JsonSerializable(typeof(UnderstandRequest))]
[JsonSerializable(typeof(UnderstandReply))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class UnderstandJson : JsonSerializerContext;
