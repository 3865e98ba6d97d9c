using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's identity from <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c> and <c>MicrosoftAppTenantId</c>.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private const string TypeKey = "MicrosoftAppType";
    private const string IdKey = "MicrosoftAppId";
    private const string PasswordKey = "MicrosoftAppPassword";
    private const string TenantKey = "MicrosoftAppTenantId";
    private readonly ServiceClientCredentialsFactory _inner;

    /// <exception cref="ArgumentException">The type is unknown, or a key that the type needs is missing.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var id = configuration[IdKey];
        var password = configuration[PasswordKey];
        var tenant = configuration[TenantKey];
        switch (configuration[TypeKey]?.Trim().ToUpperInvariant() ?? string.Empty)
        {
            case "" or "MULTITENANT":
                _inner = new PasswordServiceClientCredentialFactory(id, password, null, httpClient, logger);
                break;
            case "SINGLETENANT":
                Require("SingleTenant", (IdKey, id), (TenantKey, tenant), (PasswordKey, password));
                _inner = new PasswordServiceClientCredentialFactory(id, password, tenant, httpClient, logger);
                break;
            case "USERASSIGNEDMSI":
                Require("UserAssignedMSI", (IdKey, id), (TenantKey, tenant));
                _inner = new ManagedIdentityCredentialFactory(id, tenant, httpClient, logger);
                break;
            default:
                throw new ArgumentException($"{TypeKey} must be SingleTenant, UserAssignedMSI or MultiTenant.", nameof(configuration));
        }
    }

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
        => _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken)
        => _inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => _inner.IsValidAppIdAsync(
        appId,
        cancellationToken);

    private static void Require(string type, params (string Key, string Value)[] settings)
    {
        foreach (var (key, value) in settings)
        {
            if (string.IsNullOrWhiteSpace(value))
                throw new ArgumentException($"{TypeKey} {type} needs {key}.", "configuration");
        }
    }
}
