using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NumbnessBot.Host.Serving;

namespace NumbnessBot.Host.Tests.Identity;

public sealed class OutgoingTokenTests : IAsyncLifetime
{
    private const string Teams = "smba.trafficmanager.net";
    private KnownBot _bot = null!;

    public async Task InitializeAsync() => _bot = await KnownBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task The_bot_shows_its_token_to_the_channel_and_keeps_it_for_the_next_turn()
    {
        await TalkAsync(_bot);
        await TalkAsync(_bot);

        Assert.Equal(["Bearer token-1", "Bearer token-1"], _bot.Wire.SentTo(Teams).Select(s => s.Authorization));
        Assert.Equal(2, _bot.Connector.Posted.Count);
        var (path, form) = Assert.Single(_bot.Login.Asked);
        Assert.Equal($"/{KnownBot.Tenant}/oauth2/v2.0/token", path);
        Assert.Equal(
            (KnownBot.AppId, KnownBot.Secret, "client_credentials", "https://api.botframework.com/.default"),
            (form["client_id"], form["client_secret"], form["grant_type"], form["scope"]));
    }

    [Fact]
    public async Task A_bot_of_many_tenants_asks_at_the_page_of_bot_framework()
    {
        await using var bot = await KnownBot.StartAsync(("MicrosoftAppType", "MultiTenant"), ("MicrosoftAppTenantId", ""));

        await TalkAsync(bot);

        Assert.Equal("/botframework.com/oauth2/v2.0/token", Assert.Single(bot.Login.Asked).Path);
        Assert.Single(bot.Connector.Posted);
    }

    [Fact]
    public async Task A_channel_that_refuses_the_token_gets_a_new_one_once()
    {
        await TalkAsync(_bot);
        _bot.Wire.Refuses = authorization => authorization == "Bearer token-1";

        await TalkAsync(_bot);

        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], _bot.Wire.SentTo(Teams).Select(s => s.Authorization));
        Assert.Equal((2, 2), (_bot.Login.Asked.Count, _bot.Connector.Posted.Count));
    }

    [Fact]
    public async Task A_channel_that_refuses_every_token_does_not_make_the_bot_buy_more_and_more()
    {
        _bot.Wire.Refuses = _ => true;

        await TalkAsync(_bot);
        await TalkAsync(_bot);

        Assert.Equal(2, _bot.Login.Asked.Count);
        Assert.Contains(_bot.Host.Logs.Of(LogLevel.Warning), text => text.Contains("could not be delivered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twenty_turns_at_once_ask_for_one_token()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TalkAsync(_bot)));

        Assert.Single(_bot.Login.Asked);
        Assert.Equal(20, _bot.Connector.Posted.Count);
    }

    [Fact]
    public async Task A_wrong_secret_is_told_in_a_sentence_that_does_not_hold_it()
    {
        _bot.Login.Refuses = true;

        await TalkAsync(_bot);

        Assert.Contains(_bot.Host.Logs.Of(LogLevel.Error), text => text.Contains("(invalid_client)", StringComparison.Ordinal));
        Assert.DoesNotContain(_bot.Host.Logs.Lines, line => line.Text.Contains(KnownBot.Secret, StringComparison.Ordinal));
        Assert.Empty(_bot.Wire.SentTo(Teams));
    }

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        await using var bot = await KnownBot.StartAsync(("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppPassword", ""));
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", bot.Login.Url + "/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "header");
        try
        {
            await TalkAsync(bot);
            await TalkAsync(bot);
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }

        Assert.Equal(["Bearer token-1", "Bearer token-1"], bot.Wire.SentTo(Teams).Select(s => s.Authorization));
        var (_, query) = Assert.Single(bot.Login.Asked);
        Assert.Equal((KnownBot.AppId, "https://api.botframework.com"), (query["client_id"], query["resource"]));
    }

    [Fact]
    public async Task A_stored_reference_to_an_allowed_address_is_answered_with_a_token()
    {
        await ContinueAsync(KnownBot.ServiceUrl);

        Assert.Equal("Bearer token-1", Assert.Single(_bot.Wire.SentTo(Teams)).Authorization);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("http://169.254.169.254/")]
    public async Task A_stored_reference_to_another_address_sends_nothing(string serviceUrl)
    {
        await Assert.ThrowsAsync<ServiceUrlRefusedException>(() => ContinueAsync(serviceUrl));

        Assert.Empty(_bot.Wire.Sent);
    }

    private static async Task TalkAsync(KnownBot bot)
    {
        var activity = bot.Message();
        activity.Remove("deliveryMode");
        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(bot.GoodToken(), activity));
    }

    private Task ContinueAsync(string serviceUrl)
    {
        var reference = new ConversationReference
        {
            ServiceUrl = serviceUrl,
            ChannelId = "test",
            Conversation = new ConversationAccount { Id = "stored" },
            Bot = new ChannelAccount { Id = "bot" },
            User = new ChannelAccount { Id = "person" },
        };
        var adapter = (CloudAdapter)_bot.Host.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
        return adapter.ContinueConversationAsync(
            KnownBot.AppId,
            reference,
            (turn, cancellationToken) => adapter.SendActivitiesAsync(turn, [Addressed(reference)], cancellationToken),
            CancellationToken.None);
    }

    private static Activity Addressed(ConversationReference reference) => MessageFactory.Text("hello").ApplyConversationReference(reference);
}
