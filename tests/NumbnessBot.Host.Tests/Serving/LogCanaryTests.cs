using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Serving;

/// <summary>What people say and are called is in no line of any log, whatever happens and however much is logged.</summary>
public sealed class LogCanaryTests
{
    private const string Words = "quokka-7301";
    private const string Name = "Wilhelmina-7302";
    private const string Value = "axolotl-7303";

    [Fact]
    public async Task An_ordinary_talk_leaves_no_word()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var host = new BotHost();
        await TalkAsync(host, connector.Url);

        AssertNoWord(host);
        Assert.Contains(host.Logs.Lines, l => l.Level == LogLevel.Trace);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_reached_leaves_no_word()
    {
        using var host = new BotHost();
        await TalkAsync(host, "http://127.0.0.1:9/");

        AssertNoWord(host);
        Assert.NotEmpty(host.Logs.Of(LogLevel.Warning));
    }

    [Fact]
    public async Task A_fault_in_a_turn_leaves_no_word_and_tells_what_to_do()
    {
        using var host = new BotHost { Replace = services => services.AddSingleton<IConversationStore>(new BrokenStore()) };
        using var client = host.CreateClient();
        var channel = new Channel(client, "canary");

        var text = await channel.TextAsync(Canary(channel));

        AssertNoWord(host);
        Assert.Contains(host.Logs.Of(LogLevel.Error), l => l.Contains(nameof(InvalidOperationException), StringComparison.Ordinal));
        Assert.DoesNotContain(Words, text, StringComparison.Ordinal);
        Assert.Contains("emergency department", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_outside_a_turn_leaves_no_word()
    {
        using var host = new BotHost { Replace = services => services.AddSingleton<IBotFrameworkHttpAdapter>(new BrokenAdapter()) };
        using var client = host.CreateClient();
        var channel = new Channel(client, "canary");

        using var response = await channel.PostAsync(Canary(channel));

        Assert.DoesNotContain(Words, await Channel.ProblemAsync(response, HttpStatusCode.InternalServerError), StringComparison.Ordinal);
        AssertNoWord(host);
        Assert.NotEmpty(host.Logs.Of(LogLevel.Error));
    }

    [Theory]
    [InlineData("/api/messages", "{\"type\":\"message\",\"text\":\"" + Words)]
    [InlineData("/api/messages", "{\"type\":\"message\",\"timestamp\":\"" + Words + "\",\"deliveryMode\":\"expectReplies\",\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("/api/messages", "{\"type\":\"message\",\"text\":[\"" + Words + "\"],\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("/api/understand", "{\"text\":\"" + Words)]
    [InlineData("/api/understand", "{\"text\":\"" + Words + "\",\"span\":\"" + Value + "\"}")]
    [InlineData("/api/understand", "{\"text\":\"my legs are numb " + Words + "\"}")]
    public async Task What_is_refused_or_only_looked_at_leaves_no_word(string path, string body)
    {
        using var host = new BotHost();
        using var client = host.CreateClient();

        using var response = await client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.True((int)response.StatusCode < 500);
        AssertNoWord(host);
    }

    private static async Task TalkAsync(BotHost host, string serviceUrl)
    {
        using var client = host.CreateClient();
        var channel = new Channel(client, "canary");
        foreach (var text in new[] { $"my back is numb since {Words}", "yes", $"I can't pee {Words}", Words, "change my age", "forget me" })
        {
            var message = Canary(channel);
            message["text"] = text;
            message["serviceUrl"] = serviceUrl;
            message.Remove("deliveryMode");
            using var response = await channel.PostAsync(message);
            Assert.True(response.IsSuccessStatusCode);
        }
    }

    private static JsonObject Canary(Channel channel)
    {
        var message = channel.Message($"my legs are numb, {Words}");
        message["from"] = new JsonObject { ["id"] = "person", ["name"] = Name };
        message["value"] = new JsonObject { ["said"] = Value };
        message["name"] = Name;
        return message;
    }

    private static void AssertNoWord(BotHost host)
    {
        Assert.NotEmpty(host.Logs.Lines);
        Assert.DoesNotContain(host.Logs.Lines, l => l.Text.Contains("-730", StringComparison.Ordinal));
    }

    private sealed class BrokenStore : IConversationStore
    {
        public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken) =>
            Task.FromResult(StoredConversation.Nothing);

        public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"{Words} {turn.Case} {turn.Replies}");
    }

    private sealed class BrokenAdapter : IBotFrameworkHttpAdapter
    {
        public Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException(Words);
    }
}
