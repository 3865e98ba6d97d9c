using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NumbnessBot.DirectLine.Talking;
using NumbnessBot.DirectLine.Tokens;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>tokens/generate and tokens/refresh. What a client wishes to be called is not looked at.</summary>
internal static class TokenEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/tokens/generate", GenerateAsync);
        routes.MapPost("/tokens/refresh", RefreshAsync);
    }

    private static async Task<IResult> GenerateAsync(HttpContext http, Door door, ConversationTokens tokens) =>
        door.StartRefusal(http) ?? AnswerJson.Of(await TokenAnswer.OfAsync(tokens, Grant.New(), null, http.RequestAborted).ConfigureAwait(false));

    private static async Task<IResult> RefreshAsync(HttpContext http, Door door, ConversationTokens tokens, Talks talks)
    {
        var (grant, refusal) = await door.RenewalAsync(http).ConfigureAwait(false);
        if (grant is null)
        {
            return refusal!;
        }

        grant = grant with { Begun = await talks.IsKnownAsync(grant, http.RequestAborted).ConfigureAwait(false) };
        return AnswerJson.Of(await TokenAnswer.OfAsync(tokens, grant, null, http.RequestAborted).ConfigureAwait(false));
    }
}
