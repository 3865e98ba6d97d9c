using Microsoft.AspNetCore.Http;
using NumbnessBot.Conversation;
using NumbnessBot.DirectLine.Talking;
using NumbnessBot.DirectLine.Tokens;

namespace NumbnessBot.DirectLine.Serving;

/// <summary>Who may come in: looks at the token, and at how often somebody comes.</summary>
internal sealed class Door(ConversationTokens tokens, Limits limits, InterviewBot bot)
{
    private const string Scheme = "Bearer ";

    /// <summary>What the caller's token says, or the refusal.</summary>
    public Task<(Grant? Grant, IResult? Refusal)> GrantAsync(HttpContext http) => GrantAsync(http, tokens.ReadTalkingAsync);

    /// <summary>As above, for a caller who wants a new token and whose old one may be over.</summary>
    public Task<(Grant? Grant, IResult? Refusal)> RenewalAsync(HttpContext http) => GrantAsync(http, tokens.ReadRenewableAsync);

    /// <summary>As above, for one conversation. Whether another one exists is for nobody else to know.</summary>
    public async Task<(Grant? Grant, IResult? Refusal)> GrantAsync(HttpContext http, string conversation)
    {
        var (grant, refusal) = await GrantAsync(http).ConfigureAwait(false);
        return grant is not null && grant.Conversation != conversation
            ? (null, Problem.Of(StatusCodes.Status403Forbidden, "The token is for another conversation."))
            : (grant, refusal);
    }

    public static IResult Refusal(TokenState state) => Problem.Of(
        StatusCodes.Status403Forbidden,
        state == TokenState.Expired ? "The token has expired. POST tokens/generate gives a new one, for a new conversation." : "The token is none of ours.");

    /// <summary>Null when the caller may begin.</summary>
    public IResult? StartRefusal(HttpContext http) =>
        limits.Start(http.Connection.RemoteIpAddress) is { } wait ? Busy(http, StatusCodes.Status429TooManyRequests, wait) : null;

    /// <summary>Null when the conversation may send this. Words that may tell of an emergency are taken all the same.</summary>
    public IResult? MessageRefusal(HttpContext http, string conversation, Incoming incoming) =>
        limits.Message(conversation) is { } wait && !(bot.IsUrgent(incoming.Locale, incoming.Text) && limits.Urgent(conversation) is null)
            ? Busy(http, StatusCodes.Status429TooManyRequests, wait, incoming.Locale)
            : null;

    /// <summary>Even who cannot be served now is told what to do in an emergency.</summary>
    public IResult Busy(HttpContext http, int status, TimeSpan wait, string? locale = null) =>
        Problem.Later(http, status, wait, bot.BusyText(locale ?? http.Request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.Value));

    private async Task<(Grant? Grant, IResult? Refusal)> GrantAsync(HttpContext http, Func<string, CancellationToken, Task<(TokenState State, Grant? Grant)>> read)
    {
        if (http.Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return (null, Problem.Of(StatusCodes.Status401Unauthorized, "Send the token as Authorization: Bearer …; POST tokens/generate gives one."));
        }

        var (state, grant) = await read(header[Scheme.Length..].Trim(), http.RequestAborted).ConfigureAwait(false);
        return grant is not null ? (grant, null)
            : state == TokenState.Unknown && limits.Strange(http.Connection.RemoteIpAddress) is { } wait ? (null, Busy(http, StatusCodes.Status429TooManyRequests, wait))
            : (null, Refusal(state));
    }
}
