using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One app id with a secret. Without an app id authentication is off and the bot answers anybody.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;

    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; }

    /// <exception cref="InvalidOperationException">The app id is not the configured one.</exception>
    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string oauthScope,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
            return IssuedAppCredentials.Anonymous;
        if (!await IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false))
            throw new InvalidOperationException("Credentials were asked for an app id that this bot does not have.");
        return new IssuedAppCredentials(appId, TenantId, oauthScope, _httpClient, _logger, () => new NoTokenIssuer());
    }

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken)
        => Task.FromResult(string.IsNullOrEmpty(AppId));

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken)
        => Task.FromResult(string.Equals(appId, AppId, StringComparison.Ordinal));
}
