using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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

        var told = await Channel.ProblemAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("not taken", told, StringComparison.Ordinal);
        Assert.Contains("emergency department now", told, StringComparison.Ordinal);
        Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/text")]
    [InlineData("/bundle.json")]
    public async Task Who_opens_a_link_to_the_page_for_the_doctor_gets_a_page_with_what_to_do_in_an_emergency(string form)
    {
        var away = new AwayStore();
        using var host = new BotHost { Replace = services => services.AddSingleton<IConversationStore>(provider => new StoreThatGoes(provider.GetRequiredService<ConsentingStore>(), away)) };
        using var client = host.CreateClient();
        var replies = await new Channel(client, "away").SayAsync("I can't pee and I'm numb between my legs");
        var path = (string?)Channel.Entity(replies, "numbness.summary")!["path"] + form;
        ((StoreThatGoes)host.Services.GetRequiredService<IConversationStore>()).IsAway = true;

        using var response = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("try again", page, StringComparison.Ordinal);
        Assert.Contains("emergency department now", page, StringComparison.Ordinal);
        ((StoreThatGoes)host.Services.GetRequiredService<IConversationStore>()).IsAway = false;
        using var again = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Who_runs_the_bot_is_told_why()
    {
        using var host = new BotHost { Replace = services => services.AddSingleton<IConversationStore>(new AwayStore()) };
        var channel = new Channel(host.CreateClient(), "away");

        await channel.SayAsync("my back is numb");

        Assert.Contains(host.Logs.Of(LogLevel.Error), line => line.Contains("The database cannot be reached now.", StringComparison.Ordinal));
    }

    private sealed class StoreThatGoes(IConversationStore inner, IConversationStore away) : IConversationStore
    {
        public bool IsAway { get; set; }

        private IConversationStore Now => IsAway ? away : inner;

        public Task<StoredConversation> LoadAsync(string key, string? activityId, CancellationToken cancellationToken) => Now.LoadAsync(key, activityId, cancellationToken);

        public Task<bool> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) => Now.CommitAsync(turn, cancellationToken);
    }
}
