using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Tests.Playing;
using NumbnessBot.Storage;

namespace NumbnessBot.Host.Tests.Serving;

/// <summary>The store can be neither read nor written for a while.</summary>
public sealed class StoreAwayTests
{
    [Fact]
    public async Task A_message_on_a_channel_is_answered_with_what_to_do_in_an_emergency()
    {
        using var host = new BotHost { Replace = services => services.AddSingleton<IConversationStore>(new AwayStore()) };
        var channel = new Channel(host.CreateClient(), "away");

        var text = await channel.TextAsync(channel.Message("my back is numb"));

        Assert.Contains("Something went wrong on our side", text, StringComparison.Ordinal);
        Assert.Contains("go to an emergency department now", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_of_Direct_Line_is_told_when_to_try_again()
    {
        using var host = new BotHost { Replace = services => services.AddSingleton<IActivityLog>(new AwayStore()) };
        using var client = host.CreateClient();
        using var generated = await client.PostAsync("/v3/directline/tokens/generate", null);
        var token = (string)JsonNode.Parse(await generated.Content.ReadAsStringAsync())!["token"]!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        using var response = await client.PostAsync("/v3/directline/conversations", null);

        Assert.Contains("not taken", await Channel.ProblemAsync(response, HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
        Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    private sealed class AwayStore : IConversationStore, IActivityLog
    {
        private static StoreUnavailableException Away => new("The database cannot be reached now.");

        public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken) => throw Away;

        public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) => throw Away;

        public Task<bool> AppendAsync(string key, string activityId, string json, CancellationToken cancellationToken) => throw Away;

        public Task<IReadOnlyList<LoggedActivity>> ReadAfterAsync(string key, long after, CancellationToken cancellationToken) => throw Away;

        public Task DeleteAsync(string key, CancellationToken cancellationToken) => throw Away;
    }
}
