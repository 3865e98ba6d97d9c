using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Gets the bot's token for one audience; the library below keeps it until shortly before it expires. Requests run one at a time, so
/// that many turns at once ask the identity provider one time.
/// </summary>
/// <param name="request">One request; its argument says to ask the provider even though a token is kept.</param>
/// <param name="logger">Null for nobody.</param>
internal sealed class TokenRequest(Func<bool, Task<AuthenticationResult>> request, ILogger logger) : IAuthenticator
{
    /// <summary>A channel that goes on refusing does not make the bot ask for a new token each time.</summary>
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromSeconds(30);

    private readonly ILogger _logger = logger ?? NullLogger.Instance;
    private readonly SemaphoreSlim _gate = new(1);
    private long _renewedAt = long.MinValue;

    /// <exception cref="MsalException">The identity provider gives no token.</exception>
    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            var renew = forceRefresh && (_renewedAt == long.MinValue || TimeProvider.System.GetElapsedTime(_renewedAt) > BetweenRenewals);
            if (renew)
                _renewedAt = TimeProvider.System.GetTimestamp();
            var result = await request(renew).ConfigureAwait(false);
            return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
        }
        catch (MsalException e)
        {
            _logger.LogError(
                "The identity provider gave this bot no token ({ErrorCode}); check MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId and the secret.",
                e.ErrorCode);
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }
}
