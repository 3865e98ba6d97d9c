using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel in memory: what the bot sends stands in a queue.</summary>
public class TestAdapter : BotAdapter
{
    private readonly Lock _queueLock = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private int _nextId;

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(NewConversation(channelId), sendTraceActivity)
    {
    }

    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        EnableTrace = sendTraceActivity;
        Conversation = conversation ?? NewConversation(Connector.Channels.Test);
    }

    /// <summary>What the bot sent and nobody has taken yet, oldest first.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    public ConversationReference Conversation { get; set; }

    /// <summary>Whether traces count as replies.</summary>
    public bool EnableTrace { get; set; }

    public string Locale { get; set; } = "en-us";

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = Connector.Channels.Test,
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(false, name, name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
        Locale = "en-us",
    };

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs one turn. What the activity lacks is filled in from the conversation.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        Complete(activity);
        using var turn = CreateTurnContext(activity);
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken).ConfigureAwait(false);
        return null;
    }

    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Runs a turn in a new conversation in which the bot speaks first.</summary>
    public async Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        lock (_queueLock)
        {
            ActiveQueue.Clear();
        }

        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount { Id = Guid.NewGuid().ToString("n") };
        using var turn = CreateTurnContext(update);
        await callback(turn, cancellationToken).ConfigureAwait(false);
    }

    public Activity MakeActivity(string text = null) => new(ActivityTypes.Message)
    {
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("At least one activity is needed.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
            {
                activity.Id = Guid.NewGuid().ToString("n");
            }

            activity.Timestamp ??= DateTimeOffset.UtcNow;
            if (activity.Type == ActivityTypesEx.Delay)
            {
                await Task.Delay(Convert.ToInt32(activity.Value ?? 0, CultureInfo.InvariantCulture), cancellationToken)
                    .ConfigureAwait(false);
            }
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
            {
                Enqueue(activity);
            }

            responses[i] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken)
    {
        lock (_queueLock)
        {
            var queued = ActiveQueue.ToArray();
            var place = Array.FindIndex(queued, one => one.Id == activity.Id);
            if (place < 0)
            {
                return Task.FromResult(new ResourceResponse());
            }

            queued[place] = activity;
            Refill(queued);
            return Task.FromResult(new ResourceResponse(activity.Id));
        }
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken)
    {
        lock (_queueLock)
        {
            Refill([.. ActiveQueue.Where(one => one.Id != reference.ActivityId)]);
        }

        return Task.CompletedTask;
    }

    /// <summary>The oldest reply, or null when there is none.</summary>
    public IActivity GetNextReply()
    {
        lock (_queueLock)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>Waits for the next reply.</summary>
    /// <exception cref="OperationCanceledException">It did not come in time.</exception>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (GetNextReply() is { } reply)
            {
                return reply;
            }

            await _arrived.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void AddExchangeableToken(string connectionName, string channelId, string userId, string exchangableItem, string token) =>
        throw new NotSupportedException("Sign-in tokens are not supported by this test adapter.");

    public void ThrowOnExchangeRequest(string connectionName, string channelId, string userId, string exchangableItem) =>
        throw new NotSupportedException("Sign-in tokens are not supported by this test adapter.");

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference NewConversation(string channelId)
    {
        var conversation = CreateConversation("Conversation1");
        conversation.ChannelId = channelId;
        conversation.Conversation = new ConversationAccount(false, "convo1", "Conversation1");
        return conversation;
    }

    private void Complete(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        activity.ServiceUrl ??= Conversation.ServiceUrl;
        if (activity.From is null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
        {
            activity.From = Conversation.User;
        }

        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        if (string.IsNullOrEmpty(activity.Id))
        {
            activity.Id = NextId();
        }

        activity.Timestamp ??= DateTimeOffset.UtcNow;
        activity.LocalTimestamp ??= DateTimeOffset.Now;
    }

    private string NextId() => (Interlocked.Increment(ref _nextId) - 1).ToString(CultureInfo.InvariantCulture);

    private void Enqueue(Activity activity)
    {
        lock (_queueLock)
        {
            ActiveQueue.Enqueue(activity);
        }

        _arrived.Release();
    }

    private void Refill(Activity[] activities)
    {
        ActiveQueue.Clear();
        foreach (var activity in activities)
        {
            ActiveQueue.Enqueue(activity);
        }
    }
}
