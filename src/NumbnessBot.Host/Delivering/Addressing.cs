using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Delivering;

/// <summary>Says where the replies of a turn are to be posted; nowhere when they go into the answer to the request.</summary>
internal sealed class Addressing : Microsoft.Bot.Builder.IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.DeliveryMode != DeliveryModes.ExpectReplies)
        {
            turnContext.TurnState.Set(DeliveryAddress.Of(turnContext.Activity));
        }

        return next(cancellationToken);
    }
}
