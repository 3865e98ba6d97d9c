using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Serving;

/// <summary>The adapter for channels: each turn is a transaction, and a fault of ours tells the person what to do in an emergency.</summary>
internal sealed partial class BotAdapter : CloudAdapter
{
    private readonly ILogger _logger;
    private readonly Delivery _delivery;

    public BotAdapter(
        BotFrameworkAuthentication authentication, TurnMeter meter, TurnTransaction transaction, InterviewBot bot, Delivery delivery, ILogger<BotAdapter> logger)
        : base(authentication, logger)
    {
        _logger = logger;
        _delivery = delivery;
        Use(meter);
        this.GuardTurns(transaction, bot, LogFault);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>();
        foreach (var activity in activities)
        {
            responses.AddRange(await _delivery.TryAsync(token => base.SendActivitiesAsync(turnContext, [activity], token), cancellationToken).ConfigureAwait(false));
        }

        return [.. responses];
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "A turn failed with {Fault} at {Place}; the stored case is as it was.")]
    private partial void LogFault(string fault, string place);
}
