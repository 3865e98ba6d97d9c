using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Refuses every token: one that cannot be verified proves nothing.</summary>
internal sealed class NoTokenVerifier : IChannelTokenVerifier
{
    public Task<ClaimsIdentity> VerifyAsync(string authHeader, string channelId, string serviceUrl, CancellationToken cancellationToken)
        => throw new UnauthorizedAccessException("No verifier of tokens is wired into the Bot Builder stand-in, so every token is refused.");
}
