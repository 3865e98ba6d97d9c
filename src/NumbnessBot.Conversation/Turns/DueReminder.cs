using Microsoft.Bot.Schema;

namespace NumbnessBot.Conversation.Turns;

/// <summary>A reminder whose time has come.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Due">When it was to be written, to the second.</param>
/// <param name="Address">Where to write, as <see cref="DeliveryAddress"/> reads it.</param>
public sealed record DueReminder(string Key, DateTimeOffset Due, string Address)
{
    /// <summary>
    /// The event that continues the conversation. Its id follows from the reminder, so that a reminder that is tried twice is one turn.
    /// Null when the address is none that we wrote.
    /// </summary>
    public Activity? ToContinuation()
    {
        if (DeliveryAddress.Read(Address) is not { } address)
        {
            return null;
        }

        // As if the person had said it, so that what is said goes to them.
        var activity = new ConversationReference { Locale = address.Locale }.GetContinuationActivity();
        activity.Id = $"reminder-{Due.ToUnixTimeSeconds()}";
        activity.ChannelId = address.ChannelId;
        activity.ServiceUrl = address.ServiceUrl;
        activity.Conversation = new ConversationAccount { Id = address.ConversationId, ConversationType = address.ConversationType, IsGroup = address.IsGroup, TenantId = address.TenantId };
        activity.From = new ChannelAccount(address.UserId);
        activity.Recipient = new ChannelAccount(address.BotId, address.BotName);
        return activity;
    }
}
