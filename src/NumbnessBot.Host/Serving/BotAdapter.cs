using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Delivering;
using NumbnessBot.Host.Guarding;

namespace NumbnessBot.Host.Serving;

/// <summary>The adapter for channels: each turn is a transaction, and a fault of ours tells the person what to do in an emergency.</summary>
internal sealed partial class BotAdapter : CloudAdapter, IContinuesConversations
{
    private readonly string _appId;
    private readonly InterviewBot _bot;
    private readonly ILogger _logger;
    private readonly Deliveries _deliveries;
    private readonly TimeProvider _clock;

    public BotAdapter(
        BotFrameworkAuthentication authentication, TurnMeter meter, TurnTransaction transaction, InterviewBot bot, Deliveries deliveries, Crowd crowd, TimeProvider clock, IConfiguration configuration,
        ILogger<BotAdapter> logger)
        : base(authentication, logger)
    {
        _logger = logger;
        _deliveries = deliveries;
        _clock = clock;
        Use(crowd);
        Use(meter);
        _bot = bot;
        _appId = configuration["MicrosoftAppId"]?.Trim() ?? "";
        Use(new Addressing());
        this.GuardTurns(transaction, bot, LogFault);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<DeliveryAddress>() is not { } address || activities.Any(a => a.Type != ActivityTypes.Message))
        {
            return await base.SendActivitiesAsync(turnContext, activities, cancellationToken).ConfigureAwait(false);
        }

        var key = ConversationKey.Of(turnContext.Activity.ChannelId, turnContext.Activity.Conversation?.Id);
        await _deliveries.PostAsync(Parcel.Of(turnContext.TurnState.Get<PendingPost>(), key, address, activities, _clock.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        return [.. activities.Select(a => new ResourceResponse(a.Id ?? ""))];
    }

    /// <summary>Whatever is reached through a service URL; conversations that live in this process are looked for before.</summary>
    public bool Serves(Activity continuation) => true;

    /// <exception cref="ServiceUrlRefusedException">The stored address is not on the list any more.</exception>
    public Task RemindAsync(Activity continuation, DateTimeOffset due, CancellationToken cancellationToken) =>
        ContinueConversationAsync(_appId, continuation, (turnContext, _) => _bot.RemindAsync(turnContext, due), cancellationToken);

    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "A turn failed with {Fault} at {Place}; the stored case is as it was.")]
    private partial void LogFault(string fault, string place);
}
