using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides whether an <c>Authorization</c> header proves that a request comes from a channel.</summary>
internal interface IChannelTokenVerifier
{
    /// <param name="authHeader">The whole header; never empty.</param>
    /// <param name="channelId">Channel that the activity names; null when there is no activity.</param>
    /// <param name="serviceUrl">Where it asks to be answered, for which the token must vouch; null when there is no activity.</param>
    /// <param name="cancellationToken">Ends the wait for keys.</param>
    /// <exception cref="UnauthorizedAccessException">The header proves nothing.</exception>
    Task<ClaimsIdentity> VerifyAsync(string authHeader, string channelId, string serviceUrl, CancellationToken cancellationToken);
}
