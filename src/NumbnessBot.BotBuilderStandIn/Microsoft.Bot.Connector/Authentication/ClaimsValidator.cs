using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's own say on the claims of a valid token.</summary>
public abstract class ClaimsValidator
{
    /// <exception cref="UnauthorizedAccessException">The claims are not accepted.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
