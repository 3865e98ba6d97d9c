using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One app id with a secret. Without an app id authentication is off and the bot answers anybody.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    /// <summary>What the addresses of the clouds' own login pages begin with; a tenant follows.</summary>
    private static readonly string[] CloudLogins = ["https://login.microsoftonline.com/", "https://login.microsoftonline.us/"];

    /// <summary>One for each audience, since each keeps its token.</summary>
    private readonly ConcurrentDictionary<(string AppId, string Password, string Scope, string Authority), IAuthenticator> _issuers = new();
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
        return Credentials(oauthScope, loginEndpoint, validateAuthority);
    }

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken)
        => Task.FromResult(string.IsNullOrEmpty(AppId));

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken)
        => Task.FromResult(string.Equals(appId, AppId, StringComparison.Ordinal));

    /// <summary>For channels of the public cloud.</summary>
    internal ServiceClientCredentials PublicCredentials()
        => Credentials(AuthenticationConstants.ToChannelFromBotOAuthScope, AuthenticationConstants.ToChannelFromBotLoginUrl, validateAuthority: true);

    private IssuedAppCredentials Credentials(string scope, string loginEndpoint, bool validateAuthority)
    {
        var issuer = _issuers.GetOrAdd(
            (AppId, Password, scope, Authority(loginEndpoint)),
            key => Issuer(key.AppId, key.Password, key.Scope, key.Authority, validateAuthority));
        return new IssuedAppCredentials(AppId, TenantId, scope, _httpClient, _logger, issuer);
    }

    /// <summary>A login page of a cloud is that of the bot's tenant, if it has one; any other is taken as given.</summary>
    private string Authority(string loginEndpoint)
        => !string.IsNullOrWhiteSpace(TenantId)
            && CloudLogins.FirstOrDefault(cloud => loginEndpoint.StartsWith(cloud, StringComparison.OrdinalIgnoreCase)) is { } cloudLogin
            ? cloudLogin + TenantId
            : loginEndpoint;

    private IAuthenticator Issuer(string appId, string password, string scope, string authority, bool validateAuthority)
    {
        var app = new Lazy<IConfidentialClientApplication>(() => ConfidentialClientApplicationBuilder.Create(appId)
            .WithClientSecret(password)
            .WithAuthority(authority, validateAuthority)
            .WithHttpClientFactory(new TokenHttp(_httpClient))
            .Build());
        string[] scopes = [scope.TrimEnd('/') + "/.default"];
        return new TokenRequest(renew => app.Value.AcquireTokenForClient(scopes).WithForceRefresh(renew).ExecuteAsync(), _logger);
    }
}
