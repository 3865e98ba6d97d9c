using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Host.Serving;

/// <summary>The adapter for channels: each turn is a transaction, and a fault of ours tells the person what to do in an emergency.</summary>
public sealed partial class BotAdapter : CloudAdapter
{
    private readonly ILogger logger;

    public BotAdapter(BotFrameworkAuthentication authentication, TurnTransaction transaction, InterviewBot bot, ILogger<BotAdapter> logger)
        : base(authentication, logger)
    {
        this.logger = logger;
        Use(transaction);
        OnTurnError = (turnContext, fault) => Faults.TellAsync(turnContext, fault, bot, LogFault);
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "A turn failed with {Fault} at {Place}; the stored case is as it was.")]
    private partial void LogFault(string fault, string place);
}
