using System.Text.Json;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>Calls of the Connector that the wire bot does not make.</summary>
public sealed class ConnectorClientTests : IAsyncLifetime
{
    private FakeConnector _channel = null!;
    private ConnectorClient _client = null!;

    public async Task InitializeAsync()
    {
        _channel = await FakeConnector.StartAsync();
        _channel.Begin(null);
        _client = new ConnectorClient(new Uri(_channel.Address));
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task Each_operation_has_its_own_address()
    {
        var operations = _client.Conversations;
        var activity = new Activity { Type = "message", Id = "a/1", ReplyToId = "b/2", Conversation = new ConversationAccount { Id = "c 1" } };

        await operations.SendToConversationAsync(activity);
        await operations.ReplyToActivityAsync(activity);
        await operations.UpdateActivityAsync(activity);
        await operations.DeleteConversationMemberAsync("c 1", "m|1");
        await operations.GetConversationPagedMembersAsync("c 1", 20, "x&y");
        await operations.GetConversationsAsync("x y");
        await operations.SendConversationHistoryAsync("c 1", new Transcript { Activities = [activity] });
        await operations.UploadAttachmentAsync("c 1", new AttachmentData { Name = "n", OriginalBase64 = [1, 2, 3] });
        await operations.CreateDirectConversationAsync("bot", "user");

        Assert.Equal(
            [
                "POST /v3/conversations/c%201/activities",
                "POST /v3/conversations/c%201/activities/b%2F2",
                "PUT /v3/conversations/c%201/activities/a%2F1",
                "DELETE /v3/conversations/c%201/members/m%7C1",
                "GET /v3/conversations/c%201/pagedmembers?pageSize=20&continuationToken=x%26y",
                "GET /v3/conversations?continuationToken=x%20y",
                "POST /v3/conversations/c%201/activities/history",
                "POST /v3/conversations/c%201/attachments",
                "POST /v3/conversations",
            ],
            _channel.Calls.Select(c => $"{c.Method} {c.Target}"));
    }

    [Fact]
    public async Task A_refusal_tells_what_the_channel_said()
    {
        _channel.Begin(JsonDocument.Parse("""{"status":403,"body":{"error":{"code":"BotDisabled","message":"m"}}}""").RootElement);
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.GetConversationMembersAsync("c"));
        Assert.Equal(("BotDisabled", 403), (refusal.Body.Error.Code, (int)refusal.Response.StatusCode));
    }

    [StandInFact]
    public async Task A_refusal_that_is_no_error_object_is_still_a_refusal()
    {
        _channel.Begin(JsonDocument.Parse("""{"status":404,"body":"gone"}""").RootElement);
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.GetConversationMembersAsync("c"));
        Assert.Null(refusal.Body);
        Assert.Equal(404, (int)refusal.Response.StatusCode);
    }

    [StandInFact]
    public async Task What_was_said_does_not_travel_in_an_exception()
    {
        _channel.Begin(JsonDocument.Parse("""{"status":400,"body":{}}""").RootElement);
        var activity = new Activity { Type = "message", Text = "I cannot feel my legs", Conversation = new ConversationAccount { Id = "c" } };
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.SendToConversationAsync(activity));
        Assert.Null(refusal.Request.Content);
        Assert.DoesNotContain("legs", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_id_is_noticed_before_anything_is_sent()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => _client.Conversations.DeleteActivityAsync("c", null));
        await Assert.ThrowsAnyAsync<Exception>(() => _client.Conversations.ReplyToActivityAsync(null, "a", new Activity()));
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task A_call_that_is_no_longer_wanted_ends()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.Conversations.GetConversationMembersAsync("c", stop.Token));
        Assert.Empty(_channel.Calls);
    }
}
