using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Delivering;

/// <summary>Posts through the Connector REST API, in the bot's own name and to addresses on the list alone, whether the address came just now or was stored long ago.</summary>
internal sealed class ConnectorPost(BotFrameworkAuthentication authentication, IConfiguration configuration) : IReplyPost
{
    public async Task PostAsync(DeliveryAddress address, Activity reply, CancellationToken cancellationToken)
    {
        var appId = configuration["MicrosoftAppId"] ?? "";
        var identity = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, appId), new Claim(AuthenticationConstants.AppIdClaim, appId)]);
        using var client = await authentication.CreateConnectorFactory(identity)
            .CreateAsync(address.ServiceUrl, authentication.GetOriginatingAudience(), cancellationToken).ConfigureAwait(false);
        try
        {
            await (string.IsNullOrWhiteSpace(reply.ReplyToId)
                ? client.Conversations.SendToConversationAsync(address.ConversationId, reply, cancellationToken)
                : client.Conversations.ReplyToActivityAsync(address.ConversationId, reply.ReplyToId, reply, cancellationToken)).ConfigureAwait(false);
        }
        catch (SerializationException)
        {
            // The channel has it; only its answer was odd. A second post would say everything twice.
        }
    }
}
