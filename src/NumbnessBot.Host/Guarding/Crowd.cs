using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Configuration;

namespace NumbnessBot.Host.Guarding;

/// <summary>
/// Lets a conversation of a channel send only so much, after its caller has proved who it is. What is over is not taken: nothing of it is stored, and the person is
/// told so with what to do in an emergency. Words that may tell of one are read all the same.
/// </summary>
internal sealed partial class Crowd(InterviewBot bot, LimitsSettings limits, ILogger<Crowd> logger) : Microsoft.Bot.Builder.IMiddleware
{
    private const int UrgentPerMinute = 20;

    /// <summary>Where each answer is a post of its own, not each message of a flood gets one.</summary>
    private const int ToldPerMinute = 6;

    // How fast somebody sends is told by the machine's own clock, whatever time the conversation is in.
    private readonly Allowance _messages = new(limits.MessagesPerMinute, TimeProvider.System);
    private readonly Allowance _urgent = new(UrgentPerMinute, TimeProvider.System);
    private readonly Allowance _told = new(ToldPerMinute, TimeProvider.System);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var key = ConversationKey.Of(activity.ChannelId, activity.Conversation?.Id);
        if (_messages.Takes(key) || (bot.IsUrgent(activity.Locale, activity.Text) && _urgent.Takes(key)))
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        if (activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate && (activity.DeliveryMode == DeliveryModes.ExpectReplies || _told.Takes(key)))
        {
            await TellAsync(turnContext, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task TellAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            await turnContext.SendActivityAsync(MessageFactory.Text(bot.BusyText(turnContext.Activity.Locale)), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The channel does not take it; the next message over the limit tries again.
            LogUntold(e.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 1005, Level = LogLevel.Warning, Message = "A conversation sends more than Limits:MessagesPerMinute, and its channel could not be told: {Fault}.")]
    private partial void LogUntold(string fault);
}
