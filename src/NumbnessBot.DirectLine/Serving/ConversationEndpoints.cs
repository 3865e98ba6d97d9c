using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NumbnessBot.DirectLine.Talking;
using NumbnessBot.DirectLine.Tokens;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>Begins a conversation, and takes it up again after a reload or a lost socket.</summary>
internal static class ConversationEndpoints
{
    private const int LongestLocale = 35;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations", StartAsync);
        routes.MapGet("/conversations/{conversation}", ResumeAsync);
    }

    private static async Task<IResult> StartAsync(HttpContext http, Door door, ConversationTokens tokens, Talks talks)
    {
        var (grant, refusal) = await door.GrantAsync(http).ConfigureAwait(false);
        if (grant is null || (refusal = door.StartRefusal(http)) is not null)
        {
            return refusal!;
        }

        if (await Body.ReadAsync(http.Request.Body, http.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            return Body.TooLarge();
        }

        var begins = await talks.EnterAsync(grant, LocaleIn(body), Addresses.Service(http.Request), http.RequestAborted).ConfigureAwait(false);
        return await AnswerAsync(http, tokens, grant, begins ? StatusCodes.Status201Created : StatusCodes.Status200OK).ConfigureAwait(false);
    }

    private static async Task<IResult> ResumeAsync(string conversation, HttpContext http, Door door, ConversationTokens tokens, Talks talks)
    {
        var (grant, refusal) = await door.GrantAsync(http, conversation).ConfigureAwait(false);
        if (grant is null)
        {
            return refusal!;
        }

        if (!await talks.IsKnownAsync(grant, http.RequestAborted).ConfigureAwait(false))
        {
            return NotBegun();
        }

        await talks.EnterAsync(grant, null, Addresses.Service(http.Request), http.RequestAborted).ConfigureAwait(false);
        return await AnswerAsync(http, tokens, grant, StatusCodes.Status200OK).ConfigureAwait(false);
    }

    public static IResult NotBegun() =>
        Problem.Of(StatusCodes.Status404NotFound, "Nothing is known of this conversation. POST conversations begins one.");

    private static async Task<IResult> AnswerAsync(HttpContext http, ConversationTokens tokens, Grant grant, int status)
    {
        grant = grant with { Begun = true };
        var listening = await tokens.ListeningAsync(grant, http.RequestAborted).ConfigureAwait(false);
        var stream = Addresses.Stream(http.Request, grant.Conversation, http.Request.Query["watermark"], listening);
        return AnswerJson.Of(await TokenAnswer.OfAsync(tokens, grant, stream, http.RequestAborted).ConfigureAwait(false), status);
    }

    /// <summary>The person's language, if the client names it; a body that says nothing readable says nothing.</summary>
    private static string? LocaleIn(Memory<byte> body)
    {
        if (body.Length == 0)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("locale", out var locale)
                && locale.ValueKind == JsonValueKind.String && locale.GetString() is { Length: <= LongestLocale } named ? named : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
