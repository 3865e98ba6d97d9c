using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Verifies the token in an <c>Authorization</c> header: either a channel's, issued by the Bot Connector for this bot, or one of the bot
/// itself, which the Emulator shows to prove that it knows the bot's secret.
/// </summary>
internal sealed class ChannelTokenVerifier(
    ServiceClientCredentialsFactory credentials,
    AuthenticationConfiguration configuration,
    ChannelEndpoints endpoints,
    SigningKeyRing channelKeys,
    SigningKeyRing emulatorKeys)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new();
    private readonly HashSet<string> _emulatorIssuers = [.. EmulatorIssuers.Shared, .. configuration?.ValidTokenIssuers ?? []];

    /// <param name="authHeader">The whole header; never empty.</param>
    /// <param name="channelId">Channel that the activity names; null when there is no activity.</param>
    /// <param name="serviceUrl">Where it asks to be answered, for which the token must vouch; null when nowhere.</param>
    /// <param name="cancellationToken">Ends the wait for keys.</param>
    /// <exception cref="UnauthorizedAccessException">The header proves nothing.</exception>
    public async Task<ClaimsIdentity> VerifyAsync(
        string authHeader,
        string channelId,
        string serviceUrl,
        CancellationToken cancellationToken)
    {
        if (await credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
            throw new UnauthorizedAccessException("A token was shown, but without an app id there is nobody it could be meant for.");
        var token = UnverifiedToken.In(authHeader);
        var fromEmulator = _emulatorIssuers.Contains(token.Issuer);
        if (!fromEmulator && token.Issuer != endpoints.ChannelIssuer)
            throw new UnauthorizedAccessException("The token's issuer is neither that of channels nor that of the bot's own tokens.");
        if (!await credentials.IsValidAppIdAsync(token.Audience, cancellationToken).ConfigureAwait(false))
            throw new UnauthorizedAccessException("The token is meant for somebody else.");

        var key = await KeyAsync(fromEmulator ? emulatorKeys : channelKeys, token.KeyId, cancellationToken).ConfigureAwait(false);
        var identity = Validated(token, key);
        if (fromEmulator)
            await RequireOwnAsync(identity, cancellationToken).ConfigureAwait(false);
        else
            RequireChannel(identity, key, channelId, serviceUrl);
        return identity;
    }

    private static async Task<SigningKey> KeyAsync(SigningKeyRing keys, string keyId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(keyId))
            throw new UnauthorizedAccessException("The token does not say with which key it is signed.");
        return await keys.FindAsync(keyId, cancellationToken).ConfigureAwait(false) ?? throw new UnauthorizedAccessException(
            keys.IsEmpty ? "The issuer's keys cannot be had now." : "The token is signed with a key that its issuer does not publish.");
    }

    private static ClaimsIdentity Validated(UnverifiedToken token, SigningKey key)
    {
        var result = Handler.ValidateToken(token.Encoded, new TokenValidationParameters
        {
            ValidIssuer = token.Issuer,
            ValidAudience = token.Audience,
            IssuerSigningKey = key.Key,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            ClockSkew = Skew,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
        });
        return result.IsValid
            ? result.ClaimsIdentity
            : throw new UnauthorizedAccessException(result.Exception switch
            {
                SecurityTokenExpiredException => "The token has expired.",
                SecurityTokenNotYetValidException => "The token is not valid yet.",
                SecurityTokenInvalidSignatureException => "The token's signature is wrong.",
                _ => "The token is not valid.",
            });
    }

    /// <summary>The Emulator shows a token that this bot's own secret has bought.</summary>
    private async Task RequireOwnAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var owner = identity.FindFirst(AuthenticationConstants.VersionClaim)?.Value switch
        {
            null or "" or "1.0" => AuthenticationConstants.AppIdClaim,
            "2.0" => AuthenticationConstants.AuthorizedParty,
            _ => throw new UnauthorizedAccessException("The token is of an unknown version."),
        };
        if (!await credentials.IsValidAppIdAsync(identity.FindFirst(owner)?.Value, cancellationToken).ConfigureAwait(false))
            throw new UnauthorizedAccessException("The token was issued to another app.");
    }

    private void RequireChannel(ClaimsIdentity identity, SigningKey key, string channelId, string serviceUrl)
    {
        if (channelId != null && !key.Endorsements.Contains(channelId))
            throw new UnauthorizedAccessException("The token's key may not sign for the channel that the activity names.");
        if (configuration?.RequiredEndorsements?.All(key.Endorsements.Contains) == false)
            throw new UnauthorizedAccessException("The token's key lacks an endorsement that this bot requires.");
        var vouched = identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (!string.IsNullOrEmpty(serviceUrl) && !string.Equals(vouched, serviceUrl, StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The token does not vouch for the service URL that the activity names.");
    }
}
