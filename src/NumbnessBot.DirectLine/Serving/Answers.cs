using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using NumbnessBot.DirectLine.Tokens;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>A token and what it opens.</summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StreamUrl)
{
    public static async Task<TokenAnswer> OfAsync(ConversationTokens tokens, Grant grant, string? streamUrl, CancellationToken cancellationToken) => new(
        grant.Conversation, await tokens.TalkingAsync(grant, cancellationToken).ConfigureAwait(false), (int)tokens.Life.TotalSeconds, streamUrl);
}

/// <summary>The id of an activity that was taken.</summary>
internal sealed record TakenAnswer([property: JsonPropertyName("id")] string Id);

[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(TakenAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    public static IResult Of(TokenAnswer answer, int status = StatusCodes.Status200OK) => Results.Json(answer, Default.TokenAnswer, statusCode: status);

    public static IResult Of(TakenAnswer answer) => Results.Json(answer, Default.TakenAnswer);
}
