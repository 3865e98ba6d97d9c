using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Refuses every token: one that cannot be verified proves nothing.</summary>
internal sealed class NoTokenVerifier : IChannelTokenVerifier
{
    public Task<ClaimsIdentity> VerifyAsync(string authHeader, string channelId, string serviceUrl, CancellationToken cancellationToken)
        => throw new UnauthorizedAccessException("The stand-in has no verifier of tokens yet, so every token is refused.");
}
