using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides who sent a request and gives the means to answer. Derive from it to verify tokens in another way.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The header proves nothing.</exception>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken)
        => throw new NotSupportedException("This kind of authentication does not serve requests from a channel that carry no activity.");

    /// <exception cref="UnauthorizedAccessException">The header does not prove that the activity comes from its channel.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>Audience of tokens for the channel itself.</summary>
    public virtual string GetOriginatingAudience()
        => throw new NotSupportedException("This kind of authentication names no audience.");

    /// <summary>The given id of the channel; null while authentication is off, since then nobody vouches for it.</summary>
    protected async Task<string> GenerateCallerIdAsync(
        ServiceClientCredentialsFactory credentialFactory,
        ClaimsIdentity claimsIdentity,
        string callerId,
        CancellationToken cancellationToken)
        => await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false) ? null : callerId;
}
