using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NumbnessBot.DirectLine.Talking;
using NumbnessBot.DirectLine.Tokens;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>Takes what a person sends, and hands out what was said to clients that poll.</summary>
internal static class ActivityEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations/{conversation}/activities", PostAsync);
        routes.MapGet("/conversations/{conversation}/activities", PollAsync);
    }

    /// <summary>Answered as soon as the activity is taken; the turn follows.</summary>
    public static async Task<IResult> TakeAsync(HttpContext http, Door door, Talks talks, TimeProvider clock, Grant grant, Incoming incoming)
    {
        if (door.MessageRefusal(http, grant.Conversation, incoming) is { } refusal)
        {
            return refusal;
        }

        incoming.Stamp(grant, Addresses.Service(http.Request), clock.GetUtcNow());
        if (await ActivityJson.ReadAsync(ActivityJson.Text(incoming.Activity)).ConfigureAwait(false) is not { } activity)
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "A member of the activity has a wrong type or form.");
        }

        return await talks.PostAsync(grant, incoming, activity, http.RequestAborted).ConfigureAwait(false) switch
        {
            QueueRoom.ConversationFull => door.Busy(http, StatusCodes.Status429TooManyRequests, TimeSpan.FromSeconds(1)),
            QueueRoom.AllFull => door.Busy(http, StatusCodes.Status503ServiceUnavailable, TimeSpan.FromSeconds(2)),
            _ => AnswerJson.Of(new TakenAnswer(incoming.Id)),
        };
    }

    private static async Task<IResult> PostAsync(string conversation, HttpContext http, Door door, Talks talks, TimeProvider clock)
    {
        var (grant, refusal) = await door.GrantAsync(http, conversation).ConfigureAwait(false);
        if (grant is null)
        {
            return refusal!;
        }

        if (!http.Request.HasJsonContentType())
        {
            return Problem.Of(StatusCodes.Status415UnsupportedMediaType, "The content type must be application/json.");
        }

        if (await Body.ReadAsync(http.Request.Body, http.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            return Body.TooLarge();
        }

        var (incoming, fault) = Incoming.Read(body.Span);
        return incoming is null
            ? Problem.Of(StatusCodes.Status400BadRequest, fault!)
            : await TakeAsync(http, door, talks, clock, grant, incoming).ConfigureAwait(false);
    }

    private static async Task<IResult> PollAsync(string conversation, string? watermark, HttpContext http, Door door, ConversationLog log, Talks talks)
    {
        var (grant, refusal) = await door.GrantAsync(http, conversation).ConfigureAwait(false);
        if (grant is null)
        {
            return refusal!;
        }

        var lines = await log.ReadAsync(conversation, watermark, http.RequestAborted).ConfigureAwait(false);
        return lines.Count == 0 && !await talks.IsKnownAsync(grant, http.RequestAborted).ConfigureAwait(false)
            ? ConversationEndpoints.NotBegun()
            : Results.Text(ConversationLog.Page(lines, watermark), "application/json");
    }
}
