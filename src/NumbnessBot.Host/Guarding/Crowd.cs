using System.Threading.RateLimiting;
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
internal sealed partial class Crowd(InterviewBot bot, LimitsSettings limits, ILogger<Crowd> logger) : Microsoft.Bot.Builder.IMiddleware, IDisposable
{
    private const int UrgentPerMinute = 20;

    /// <summary>Where each answer is a post of its own, not each message of a flood gets one.</summary>
    private const int ToldPerMinute = 6;

    private readonly PartitionedRateLimiter<string> _messages = PartitionedRateLimiter.Create<string, string>(key => Rates.PerMinute(key, limits.MessagesPerMinute));
    private readonly PartitionedRateLimiter<string> _urgent = PartitionedRateLimiter.Create<string, string>(key => Rates.PerMinute(key, UrgentPerMinute));
    private readonly PartitionedRateLimiter<string> _told = PartitionedRateLimiter.Create<string, string>(key => Rates.PerMinute(key, ToldPerMinute));

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var key = ConversationKey.Of(activity.ChannelId, activity.Conversation?.Id);
        if (Takes(_messages, key) || (bot.IsUrgent(activity.Locale, activity.Text) && Takes(_urgent, key)))
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        if (activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate && (activity.DeliveryMode == DeliveryModes.ExpectReplies || Takes(_told, key)))
        {
            await TellAsync(turnContext, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _messages.Dispose();
        _urgent.Dispose();
        _told.Dispose();
    }

    private static bool Takes(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
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
