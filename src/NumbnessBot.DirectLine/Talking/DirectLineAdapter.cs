using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.DirectLine.Talking;

/// <summary>Takes an activity of a client through the bot and puts the replies into the conversation's log.</summary>
internal sealed partial class DirectLineAdapter : BotAdapter
{
    private readonly ConversationLog _log;
    private readonly InterviewBot _bot;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    public DirectLineAdapter(ConversationLog log, TurnMeter meter, TurnTransaction transaction, InterviewBot bot, TimeProvider clock, ILogger<DirectLineAdapter> logger)
    {
        _log = log;
        _bot = bot;
        _clock = clock;
        _logger = logger;
        Use(meter);
        this.GuardTurns(transaction, bot, LogFault);
    }

    public async Task ProcessAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.Set(new Replies());
        await RunPipelineAsync(turnContext, _bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The ids of replies follow from what they reply to, so that a turn delivered twice is seen once.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var replies = turnContext.TurnState.Get<Replies>();
        var responses = new List<ResourceResponse>();
        foreach (var activity in activities)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{turnContext.Activity.Id}-{replies.Count++}");
            var json = await ActivityJson.WriteAsync(activity).ConfigureAwait(false);
            json["id"] = id;
            json["timestamp"] = _clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            json["channelId"] = Incoming.Channel;
            json["conversation"] = new JsonObject { ["id"] = turnContext.Activity.Conversation.Id };
            json["from"] = Bot.Json();
            json["replyToId"] = turnContext.Activity.Id;
            await _log.AppendAsync(turnContext.Activity.Conversation.Id, id, ActivityJson.Text(json), cancellationToken).ConfigureAwait(false);
            responses.Add(new ResourceResponse(id));
        }

        return [.. responses];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line shows what was said as it was said.");

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line shows what was said as it was said.");

    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "A turn failed with {Fault} at {Place}; the stored case is as it was.")]
    private partial void LogFault(string fault, string place);

    private sealed class Replies
    {
        public int Count { get; set; }
    }
}
