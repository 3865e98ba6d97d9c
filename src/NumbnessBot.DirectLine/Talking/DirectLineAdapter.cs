using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using NumbnessBot.Conversation;
using NumbnessBot.Conversation.Services;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.DirectLine.Serving;
using NumbnessBot.DirectLine.Tokens;

namespace NumbnessBot.DirectLine.Talking;

/// <summary>Takes an activity of a client through the bot and puts the replies into the conversation's log.</summary>
internal sealed partial class DirectLineAdapter : BotAdapter, IContinuesConversations
{
    private readonly ConversationTokens _tokens;
    private readonly ConversationLog _log;
    private readonly InterviewBot _bot;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    public DirectLineAdapter(
        ConversationLog log, TurnMeter meter, TurnTransaction transaction, InterviewBot bot, TimeProvider clock, ConversationTokens tokens, ILogger<DirectLineAdapter> logger)
    {
        _tokens = tokens;
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

    /// <summary>Conversations that were begun here. Those of Microsoft's channel of the same name come with another address.</summary>
    public bool Serves(Activity continuation) =>
        continuation.ChannelId == Incoming.Channel && continuation.ServiceUrl?.EndsWith(Addresses.Base, StringComparison.Ordinal) == true;

    public async Task RemindAsync(Activity continuation, DateTimeOffset due, CancellationToken cancellationToken)
    {
        using var turnContext = new TurnContext(this, continuation);
        turnContext.TurnState.Set(new Replies());
        await RunPipelineAsync(turnContext, (turn, _) => _bot.RemindAsync(turn, due), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The ids of replies follow from what they reply to, so that a turn delivered twice is seen once.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var replies = turnContext.TurnState.Get<Replies>();
        var responses = new List<ResourceResponse>();
        foreach (var activity in activities)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{turnContext.Activity.Id}-{replies.Count++}");
            await LinkFilesAsync(turnContext.Activity, activity, cancellationToken).ConfigureAwait(false);
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

    /// <summary>A copy of one's data is fetched by a link that runs out, rather than standing in the log a second time.</summary>
    private async Task LinkFilesAsync(Activity asked, Activity reply, CancellationToken cancellationToken)
    {
        foreach (var file in (reply.Attachments ?? []).Where(a => a.Name == DataExport.FileName))
        {
            var grant = new Grant(asked.Conversation.Id, asked.From.Id, Begun: true);
            file.ContentUrl = Addresses.Data(asked.ServiceUrl, grant.Conversation, await _tokens.ListeningAsync(grant, cancellationToken).ConfigureAwait(false));
        }
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
