using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn that shows its activity as one kind and leaves all else to the turn it stands for.</summary>
internal sealed class TypedTurnContext<T>(ITurnContext turn) : ITurnContext<T>
    where T : IActivity
{
    T ITurnContext<T>.Activity => (T)(IActivity)turn.Activity;

    public Activity Activity => turn.Activity;

    public BotAdapter Adapter => turn.Adapter;

    public bool Responded => turn.Responded;

    public TurnContextStateCollection TurnState => turn.TurnState;

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken) =>
        turn.DeleteActivityAsync(activityId, cancellationToken);

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken) =>
        turn.DeleteActivityAsync(conversationReference, cancellationToken);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => turn.OnDeleteActivity(handler);

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => turn.OnSendActivities(handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => turn.OnUpdateActivity(handler);

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken) =>
        turn.SendActivitiesAsync(activities, cancellationToken);

    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken) =>
        turn.SendActivityAsync(activity, cancellationToken);

    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak,
        string inputHint,
        CancellationToken cancellationToken) => turn.SendActivityAsync(textReplyToSend, speak, inputHint, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken) =>
        turn.UpdateActivityAsync(activity, cancellationToken);
}
