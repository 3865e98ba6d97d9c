using Microsoft.Bot.Schema;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Delivering;

/// <summary>Posts one reply to its channel, once.</summary>
internal interface IReplyPost
{
    /// <summary>Done when the channel has it; any exception says that it may not have it.</summary>
    Task PostAsync(DeliveryAddress address, Activity reply, CancellationToken cancellationToken);
}
