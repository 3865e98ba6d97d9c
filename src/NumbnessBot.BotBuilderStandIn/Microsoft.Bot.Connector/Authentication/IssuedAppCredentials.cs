using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app id together with who issues its tokens.</summary>
internal sealed class IssuedAppCredentials : AppCredentials
{
    private readonly IAuthenticator _issuer;

    public IssuedAppCredentials(
        string appId,
        string tenantId,
        string scope,
        HttpClient httpClient,
        ILogger logger,
        IAuthenticator issuer)
        : base(tenantId, httpClient, logger, scope)
    {
        MicrosoftAppId = appId;
        _issuer = issuer;
    }

    /// <summary>Puts nothing on a request, for a bot without an app id.</summary>
    public static ServiceClientCredentials Anonymous { get; } = new IssuedAppCredentials(null, null, null, null, null, null);

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(_issuer);
}
