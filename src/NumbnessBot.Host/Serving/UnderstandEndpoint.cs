using System.Text.Json.Serialization;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Talking;

namespace NumbnessBot.Host.Serving;

/// <summary>POST /api/understand, in Development only: what was read in a text. For authors who try a phrase.</summary>
public static class UnderstandEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/understand", (UnderstandRequest request, IKnowledgeSource source, TimeProvider clock) =>
    {
        var text = request.Text ?? "";
        if (request.Span is { } span && (span.Start < 0 || span.Length < 0 || (long)span.Start + span.Length > text.Length))
        {
            return Results.Problem("The span lies outside the text.", statusCode: StatusCodes.Status400BadRequest);
        }

        var understood = Understanding.Of(source.Current, request.Locale, text, clock.GetUtcNow());
        return Results.Json(new UnderstandReply(
            [.. understood.Findings.Select(f => new UnderstoodFinding(f.Id.Value, Triage.FindingStateIds.Id(f.State), text.Substring(f.Start, f.Length), f.Start, f.Length))],
            Triage.LevelIds.Id(understood.Assessment.Level),
            [.. understood.Rules.Select(r => r.Value)],
            request.Span is null ? null : Triage.FindingStateIds.Id(understood.StateOf(request.Span.Start, request.Span.Length))),
            UnderstandJson.Default.UnderstandReply);
    });
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
