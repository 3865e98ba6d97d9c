using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn: the activity that came in, and all that can be done in answer to it.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly IList<SendActivitiesHandler> _onSend = [];
    private readonly IList<UpdateActivityHandler> _onUpdate = [];
    private readonly IList<DeleteActivityHandler> _onDelete = [];
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        BufferedReplyActivities = [];
    }

    /// <summary>Another activity in the place of the one that came in; handlers, state and buffered replies are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        if (turnContext is TurnContext other)
        {
            BufferedReplyActivities = other.BufferedReplyActivities;
            _onSend = other._onSend;
            _onUpdate = other._onUpdate;
            _onDelete = other._onDelete;
        }
        else
        {
            BufferedReplyActivities = [];
        }
    }

    public BotAdapter Adapter { get; }

    public Activity Activity { get; }

    /// <summary>Whether anything but traces was sent in this turn.</summary>
    public bool Responded { get; private set; }

    public TurnContextStateCollection TurnState { get; }

    /// <summary>What was sent in answer to an activity that wants its replies in the response.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    public string Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set => TurnState.Set(LocaleKey, value);
    }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onSend.Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onUpdate.Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onDelete.Add(handler);
        return this;
    }

    public async Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = null,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            message.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            message.InputHint = inputHint;
        }

        return await SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("At least one activity is needed.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var addressed = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            addressed.Add(((Activity)activity).ApplyConversationReference(reference));
        }

        return SendThroughHandlersAsync(addressed, 0, cancellationToken);
    }

    public async Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        var addressed = ((Activity)activity).ApplyConversationReference(Activity.GetConversationReference());
        return await UpdateThroughHandlersAsync(addressed, 0, cancellationToken).ConfigureAwait(false);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrEmpty(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteThroughHandlersAsync(reference, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteThroughHandlersAsync(conversationReference, 0, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (disposing)
        {
            TurnState.Dispose();
        }
    }

    private Task<ResourceResponse[]> SendThroughHandlersAsync(List<Activity> activities, int next, CancellationToken cancellationToken) =>
        next < _onSend.Count
            ? _onSend[next](this, activities, () => SendThroughHandlersAsync(activities, next + 1, cancellationToken))
            : SendThroughAdapterAsync(activities, cancellationToken);

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await SendNowAsync(activities, cancellationToken).ConfigureAwait(false);
        Responded |= activities.Any(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        BufferedReplyActivities.AddRange(activities);
        foreach (var invokeResponse in activities.Where(activity => activity.Type == ActivityTypesEx.InvokeResponse))
        {
            TurnState.Add(BotAdapter.InvokeResponseKey, invokeResponse);
        }

        return [.. activities.Select(_ => new ResourceResponse())];
    }

    private async Task<ResourceResponse[]> SendNowAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < Math.Min(activities.Count, responses?.Length ?? 0); i++)
        {
            activities[i].Id = responses[i].Id;
        }

        return responses;
    }

    private Task<ResourceResponse> UpdateThroughHandlersAsync(Activity activity, int next, CancellationToken cancellationToken) =>
        next < _onUpdate.Count
            ? _onUpdate[next](this, activity, () => UpdateThroughHandlersAsync(activity, next + 1, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task DeleteThroughHandlersAsync(ConversationReference reference, int next, CancellationToken cancellationToken) =>
        next < _onDelete.Count
            ? _onDelete[next](this, reference, () => DeleteThroughHandlersAsync(reference, next + 1, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);
}
