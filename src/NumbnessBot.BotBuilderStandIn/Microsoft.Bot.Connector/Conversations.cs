using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Conversations of a channel over its REST API, version 3. Ids are escaped, so that any id is one segment of the path.</summary>
public class Conversations : IConversations
{
    private const string Root = "v3/conversations";

    public Conversations(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public ConnectorClient Client { get; }

    public virtual Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
        => CallAsync<ConversationResourceResponse>(
            HttpMethod.Post,
            Root,
            Given(parameters, nameof(parameters)),
            customHeaders,
            cancellationToken);

    public virtual async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
        => await CallAsync<object>(
            HttpMethod.Delete,
            OfActivity(conversationId, activityId),
            null,
            customHeaders,
            cancellationToken).ConfigureAwait(false);

    public virtual async Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId,
        string memberId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
        => await CallAsync<object>(
            HttpMethod.Delete,
            OfMember(conversationId, memberId, nameof(memberId)),
            null,
            customHeaders,
            cancellationToken).ConfigureAwait(false);

    public virtual Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
        => CallAsync<IList<ChannelAccount>>(
            HttpMethod.Get,
            $"{OfActivity(conversationId, activityId)}/members",
            null,
            customHeaders,
            cancellationToken);

    public virtual Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId,
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
        => CallAsync<ChannelAccount>(
            HttpMethod.Get,
            OfMember(conversationId, userId, nameof(userId)),
            null,
            customHeaders,
            cancellationToken);

    public virtual Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
        => CallAsync<IList<ChannelAccount>>(HttpMethod.Get, $"{Of(conversationId)}/members", null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = null,
        string continuationToken = null,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        var query = Query(("pageSize", pageSize?.ToString()), ("continuationToken", continuationToken));
        return CallAsync<PagedMembersResult>(
            HttpMethod.Get,
            $"{Of(conversationId)}/pagedmembers{query}",
            null,
            customHeaders,
            cancellationToken);
    }

    public virtual Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string continuationToken = null,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
        => CallAsync<ConversationsResult>(
            HttpMethod.Get,
            Root + Query(("continuationToken", continuationToken)),
            null,
            customHeaders,
            cancellationToken);

    public virtual Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        var path = OfActivity(conversationId, activityId);
        var headers = customHeaders == null ? new Dictionary<string, List<string>>() : new Dictionary<string, List<string>>(customHeaders);
        headers.TryAdd("x-ms-conversation-id", [conversationId]);
        return CallAsync<ResourceResponse>(HttpMethod.Post, path, Given(activity, nameof(activity)), headers, cancellationToken);
    }

    public virtual Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId,
        Transcript transcript,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
        => CallAsync<ResourceResponse>(
            HttpMethod.Post,
            $"{Of(conversationId)}/activities/history",
            Given(transcript, nameof(transcript)),
            customHeaders,
            cancellationToken);

    public virtual Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
        => CallAsync<ResourceResponse>(
            HttpMethod.Post,
            $"{Of(conversationId)}/activities",
            Given(activity, nameof(activity)),
            customHeaders,
            cancellationToken);

    public virtual Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
        => CallAsync<ResourceResponse>(
            HttpMethod.Put,
            OfActivity(conversationId, activityId),
            Given(activity, nameof(activity)),
            customHeaders,
            cancellationToken);

    public virtual Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId,
        AttachmentData attachmentUpload,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
        => CallAsync<ResourceResponse>(
            HttpMethod.Post,
            $"{Of(conversationId)}/attachments",
            Given(attachmentUpload, nameof(attachmentUpload)),
            customHeaders,
            cancellationToken);

    private static string Of(string conversationId) => $"{Root}/{Escaped(conversationId, nameof(conversationId))}";

    private static string OfActivity(string conversationId, string activityId)
        => $"{Of(conversationId)}/activities/{Escaped(activityId, nameof(activityId))}";

    private static string OfMember(string conversationId, string memberId, string name)
        => $"{Of(conversationId)}/members/{Escaped(memberId, name)}";

    private static string Escaped(string id, string name) => Uri.EscapeDataString(Given(id, name));

    private static T Given<T>(T value, string name)
        where T : class
        => value ?? throw new ValidationException(ValidationRules.CannotBeNull, name);

    private static string Query(params (string Name, string Value)[] parameters)
    {
        var given = parameters.Where(p => p.Value != null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}").ToList();
        return given.Count == 0 ? string.Empty : "?" + string.Join('&', given);
    }

    private Task<HttpOperationResponse<T>> CallAsync<T>(
        HttpMethod method,
        string path,
        object body,
        Dictionary<string, List<string>> headers,
        CancellationToken cancellationToken)
        => Client.CallAsync<T>(method, path, body, headers, cancellationToken);
}
