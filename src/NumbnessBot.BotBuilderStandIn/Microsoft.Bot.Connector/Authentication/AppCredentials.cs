using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Puts the bot's token on every request to a channel; without an app id, none.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    private readonly Lazy<Lazy<IAuthenticator>> _authenticator;

    public AppCredentials(string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null)
        : this(channelAuthTenant, customHttpClient, logger, null)
    {
    }

    public AppCredentials(
        string channelAuthTenant = null,
        HttpClient customHttpClient = null,
        ILogger logger = null,
        string oAuthScope = null)
    {
        if (!string.IsNullOrWhiteSpace(channelAuthTenant))
            ChannelAuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger;
        Scope = string.IsNullOrWhiteSpace(oAuthScope) ? AuthenticationConstants.ToChannelFromBotOAuthScope : oAuthScope;
        _authenticator = new Lazy<Lazy<IAuthenticator>>(BuildIAuthenticator);
    }

    /// <exception cref="ArgumentException">The tenant does not give a URL.</exception>
    public virtual string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? DefaultChannelAuthTenant : AuthTenant;
        set
        {
            if (!Uri.TryCreate(string.Format(ToChannelFromBotLoginUrlTemplate, value), UriKind.Absolute, out _))
                throw new ArgumentException("The tenant does not give the address of a login page.", nameof(value));
            AuthTenant = value;
        }
    }

    public string MicrosoftAppId { get; set; }

    public virtual bool ValidateAuthority => true;

    protected string AuthTenant { get; set; }

    protected HttpClient CustomHttpClient { get; set; }

    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    protected ILogger Logger { get; set; }

    protected virtual string ToChannelFromBotLoginUrlTemplate => AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    /// <summary>For whom the token is meant.</summary>
    private protected string Scope { get; }

    [Obsolete("Every service URL is trusted once its request was authenticated.")]
    public static bool IsTrustedServiceUrl(string serviceUrl) => true;

    [Obsolete("Every service URL is trusted once its request was authenticated.")]
    public static void TrustServiceUrl(string serviceUrl)
    {
    }

    [Obsolete("Every service URL is trusted once its request was authenticated.")]
    public static void TrustServiceUrl(string serviceUrl, DateTime expirationTime)
    {
    }

    public async Task<string> GetTokenAsync(bool forceRefresh = false)
    {
        var result = await _authenticator.Value.Value.GetTokenAsync(forceRefresh).ConfigureAwait(false);
        return result.AccessToken;
    }

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!string.IsNullOrEmpty(MicrosoftAppId))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await GetTokenAsync().ConfigureAwait(false));
        await base.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
    }

    protected abstract Lazy<IAuthenticator> BuildIAuthenticator();
}
