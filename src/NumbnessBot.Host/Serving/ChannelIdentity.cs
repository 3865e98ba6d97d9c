using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace NumbnessBot.Host.Serving;

/// <summary>Verifies callers by the configured identity; who gets the replies in the HTTP answer need not name an address for them.</summary>
internal sealed class ChannelIdentity(IConfiguration configuration, IHttpClientFactory clients)
    : ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: clients)
{
    private const string Nowhere = "https://replies.invalid/";

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var result = await base.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        if (activity.DeliveryMode == DeliveryModes.ExpectReplies && !ActivityShape.IsAddress(activity.ServiceUrl))
        {
            activity.ServiceUrl = Nowhere;
        }

        return result;
    }
}
