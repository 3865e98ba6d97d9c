using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace NumbnessBot.DirectLine.Tokens;

/// <summary>Makes and reads the signed tokens (JWT, HS256) that bind a client to one conversation and one person.</summary>
internal sealed class ConversationTokens(SigningKeys keys, DirectLineSettings settings, TimeProvider clock)
{
    private const string Issuer = "numbnessbot";
    private const string ForTalking = "direct-line";
    private const string ForListening = "direct-line-stream";
    private const int Longest = 8 * 1024;

    /// <summary>A stream address stands in logs of proxies, so what is in it is good for little and not for long.</summary>
    private static readonly TimeSpan streamLife = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>How long a token is good.</summary>
    public TimeSpan Life => TimeSpan.FromMinutes(settings.TokenMinutes);

    public Task<string> TalkingAsync(Grant grant, CancellationToken cancellationToken) => MakeAsync(grant, ForTalking, Life, cancellationToken);

    /// <summary>A token that opens a stream and nothing else.</summary>
    public Task<string> ListeningAsync(Grant grant, CancellationToken cancellationToken) => MakeAsync(grant, ForListening, streamLife, cancellationToken);

    public Task<(TokenState State, Grant? Grant)> ReadTalkingAsync(string token, CancellationToken cancellationToken) => ReadAsync(token, ForTalking, cancellationToken);

    /// <summary>A token that is to be exchanged for a new one; it may be over for a while.</summary>
    public Task<(TokenState State, Grant? Grant)> ReadRenewableAsync(string token, CancellationToken cancellationToken) =>
        ReadAsync(token, ForTalking, cancellationToken, TimeSpan.FromHours(settings.RenewalHours));

    public Task<(TokenState State, Grant? Grant)> ReadListeningAsync(string token, CancellationToken cancellationToken) => ReadAsync(token, ForListening, cancellationToken);

    private async Task<string> MakeAsync(Grant grant, string audience, TimeSpan life, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + life,
            Claims = new Dictionary<string, object> { ["conv"] = grant.Conversation, ["user"] = grant.User, ["begun"] = grant.Begun },
            SigningCredentials = new SigningCredentials(await keys.CurrentAsync(cancellationToken).ConfigureAwait(false), SecurityAlgorithms.HmacSha256),
        });
    }

    private async Task<(TokenState State, Grant? Grant)> ReadAsync(string token, string audience, CancellationToken cancellationToken, TimeSpan grace = default)
    {
        if (await VerifiedAsync(token, audience, cancellationToken).ConfigureAwait(false) is not { } read
            || !read.TryGetPayloadValue("conv", out string conversation) || !read.TryGetPayloadValue("user", out string user) || !read.TryGetPayloadValue("begun", out bool begun))
        {
            return (TokenState.Unknown, null);
        }

        return clock.GetUtcNow().UtcDateTime < read.ValidTo + grace ? (TokenState.Good, new Grant(conversation, user, begun)) : (TokenState.Expired, null);
    }

    /// <summary>The token when we signed it for that audience, whatever its time. Only three parts of a sane size reach the library.</summary>
    private async Task<JsonWebToken?> VerifiedAsync(string token, string audience, CancellationToken cancellationToken)
    {
        if (token.Length > Longest || token.AsSpan().Count('.') != 2)
        {
            return null;
        }

        try
        {
            var key = await keys.FindAsync(new JsonWebToken(token).Kid ?? "", cancellationToken).ConfigureAwait(false);
            return key is null ? null : _handler.ValidateToken(token, new TokenValidationParameters
            {
                ValidIssuer = Issuer,
                ValidAudience = audience,
                IssuerSigningKey = key,
                ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
                ValidateLifetime = false,
            }).SecurityToken as JsonWebToken;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or SecurityTokenException or JsonException)
        {
            return null;
        }
    }
}
