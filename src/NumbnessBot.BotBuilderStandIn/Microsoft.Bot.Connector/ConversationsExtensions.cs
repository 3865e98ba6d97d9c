using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The calls of <see cref="IConversations"/> without the HTTP around them.</summary>
public static class ConversationsExtensions
{
    public static Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations,
        ConversationParameters parameters,
        CancellationToken cancellationToken = default)
        => BodyOf(operations.CreateConversationWithHttpMessagesAsync(parameters, null, cancellationToken));

    public static ConversationResourceResponse CreateDirectConversation(
        this IConversations operations,
        ChannelAccount bot,
        ChannelAccount user,
        Activity activity = null)
        => Wait(() => operations.CreateDirectConversationAsync(bot, user, activity));

    public static ConversationResourceResponse CreateDirectConversation(
        this IConversations operations,
        string botAddress,
        string userAddress,
        Activity activity = null)
        => Wait(() => operations.CreateDirectConversationAsync(botAddress, userAddress, activity));

    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations,
        ChannelAccount bot,
        ChannelAccount user,
        Activity activity = null,
        CancellationToken cancellationToken = default)
        => operations.CreateConversationAsync(
            new ConversationParameters { Bot = bot, Members = [user], Activity = activity },
            cancellationToken);

    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations,
        string botAddress,
        string userAddress,
        Activity activity = null,
        CancellationToken cancellationToken = default)
        => operations.CreateDirectConversationAsync(
            new ChannelAccount { Id = botAddress },
            new ChannelAccount { Id = userAddress },
            activity,
            cancellationToken);

    public static Task DeleteActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default)
        => Done(operations.DeleteActivityWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken));

    public static Task DeleteConversationMemberAsync(
        this IConversations operations,
        string conversationId,
        string memberId,
        CancellationToken cancellationToken = default)
        => Done(operations.DeleteConversationMemberWithHttpMessagesAsync(conversationId, memberId, null, cancellationToken));

    public static Task<IList<ChannelAccount>> GetActivityMembersAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default)
        => BodyOf(operations.GetActivityMembersWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken));

    public static Task<ChannelAccount> GetConversationMemberAsync(
        this Conversations operations,
        string userId,
        string conversationId,
        CancellationToken cancellationToken = default)
        => BodyOf(operations.GetConversationMemberWithHttpMessagesAsync(userId, conversationId, null, cancellationToken));

    public static Task<IList<ChannelAccount>> GetConversationMembersAsync(
        this IConversations operations,
        string conversationId,
        CancellationToken cancellationToken = default)
        => BodyOf(operations.GetConversationMembersWithHttpMessagesAsync(conversationId, null, cancellationToken));

    public static Task<PagedMembersResult> GetConversationPagedMembersAsync(
        this IConversations operations,
        string conversationId,
        int? pageSize = null,
        string continuationToken = null,
        CancellationToken cancellationToken = default)
        => BodyOf(operations.GetConversationPagedMembersWithHttpMessagesAsync(
            conversationId,
            pageSize,
            continuationToken,
            null,
            cancellationToken));

    public static Task<ConversationsResult> GetConversationsAsync(
        this IConversations operations,
        string continuationToken = null,
        CancellationToken cancellationToken = default)
        => BodyOf(operations.GetConversationsWithHttpMessagesAsync(continuationToken, null, cancellationToken));

    public static ResourceResponse ReplyToActivity(this IConversations operations, Activity activity)
        => Wait(() => operations.ReplyToActivityAsync(activity));

    /// <exception cref="ValidationException">The activity names no activity that it replies to.</exception>
    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        Activity activity,
        CancellationToken cancellationToken = default)
        => operations.ReplyToActivityAsync(ConversationOf(activity), activity.ReplyToId, activity, cancellationToken);

    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
        => BodyOf(operations.ReplyToActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken));

    public static Task<ResourceResponse> SendConversationHistoryAsync(
        this IConversations operations,
        string conversationId,
        Transcript transcript,
        CancellationToken cancellationToken = default)
        => BodyOf(operations.SendConversationHistoryWithHttpMessagesAsync(conversationId, transcript, null, cancellationToken));

    public static ResourceResponse SendToConversation(this IConversations operations, Activity activity)
        => Wait(() => operations.SendToConversationAsync(activity));

    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations,
        Activity activity,
        CancellationToken cancellationToken = default)
        => operations.SendToConversationAsync(ConversationOf(activity), activity, cancellationToken);

    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default)
        => BodyOf(operations.SendToConversationWithHttpMessagesAsync(conversationId, activity, null, cancellationToken));

    public static ResourceResponse UpdateActivity(this IConversations operations, Activity activity)
        => Wait(() => operations.UpdateActivityAsync(activity));

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        Activity activity,
        CancellationToken cancellationToken = default)
        => operations.UpdateActivityAsync(ConversationOf(activity), activity.Id, activity, cancellationToken);

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
        => BodyOf(operations.UpdateActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken));

    public static Task<ResourceResponse> UploadAttachmentAsync(
        this IConversations operations,
        string conversationId,
        AttachmentData attachmentUpload,
        CancellationToken cancellationToken = default)
        => BodyOf(operations.UploadAttachmentWithHttpMessagesAsync(conversationId, attachmentUpload, null, cancellationToken));

    private static string ConversationOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Conversation?.Id;
    }

    private static async Task<T> BodyOf<T>(Task<HttpOperationResponse<T>> call)
    {
        using var response = await call.ConfigureAwait(false);
        return response.Body;
    }

    private static async Task Done(Task<HttpOperationResponse> call)
    {
        using var response = await call.ConfigureAwait(false);
    }

    /// <summary>Runs on the pool, since a caller's synchronisation context would otherwise wait for itself.</summary>
    private static T Wait<T>(Func<Task<T>> call) => Task.Run(call).GetAwaiter().GetResult();
}
