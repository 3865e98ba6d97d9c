using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>What the recorded rows do not ask of <c>CloudAdapter</c>.</summary>
public sealed class AdapterTests
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public async Task Who_verifies_tokens_can_be_replaced()
    {
        var adapter = new CloudAdapter(new OnePassword("open sesame"));

        var (refused, _) = await SendAsync(adapter, new Turn(), Message("hi"), "guess");
        var (accepted, body) = await SendAsync(adapter, new Turn(), Message("hi"), "open sesame");

        Assert.Equal(HttpStatusCode.Unauthorized, refused);
        Assert.Equal(HttpStatusCode.OK, accepted);
        Assert.Contains("urn:caller:test", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_half_emoji_at_the_end_of_a_text_does_not_cost_the_rest()
    {
        var (status, body) = await SendAsync(Anonymous(), new Turn(), Message("my legs \\ud83d"), null);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("my legs", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_emoji_written_as_escapes_is_kept()
    {
        var (status, body) = await SendAsync(Anonymous(), new Turn(), Message("\\ud83d\\udc4b and \\ud83d\\ud83d\\udc4b \\\\ud83d"), null);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("👋 and \uFFFD👋 \\ud83d ", JsonNode.Parse(body)!["activities"]![0]!["text"]!.GetValue<string>());
    }

    [StandInFact]
    public async Task With_an_app_id_a_header_without_a_signed_token_is_refused()
    {
        var adapter = Adapter(("MicrosoftAppId", AppId), ("MicrosoftAppPassword", "x"));
        foreach (var header in new[] { null, string.Empty, "Bearer", "Bearer a.b.c", "Basic YTpi" })
        {
            var turn = new Turn();
            var (status, body) = await SendAsync(adapter, turn, Message("hi"), header);
            Assert.Equal((HttpStatusCode.Unauthorized, string.Empty, 0), (status, body, turn.Count));
        }
    }

    [StandInFact]
    public async Task A_token_is_refused_by_a_bot_without_an_app_id()
    {
        var turn = new Turn();
        var (status, _) = await SendAsync(Anonymous(), turn, Message("hi"), "Bearer a.b.c");
        Assert.Equal((HttpStatusCode.Unauthorized, 0), (status, turn.Count));
    }

    [StandInFact]
    public async Task Access_that_the_bot_itself_was_refused_is_no_fault_of_the_sender()
    {
        var turn = new Turn { Fault = new UnauthorizedAccessException("a file of the bot") };
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => SendAsync(Anonymous(), turn, Message("hi"), null));
    }

    [StandInFact]
    public async Task A_bot_with_an_app_id_never_speaks_to_a_channel_without_a_token()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Begin(null);
        var adapter = Adapter(
            ("MicrosoftAppId", AppId),
            ("MicrosoftAppPassword", "x"),
            ("ToChannelFromBotLoginUrl", "https://127.0.0.1:9/nobody"),
            ("ValidateAuthority", "false"));
        var conversation = new ConversationAccount { Id = "c" };
        var reference = new ConversationReference { ServiceUrl = connector.Address, ChannelId = "test", Conversation = conversation };

        await Assert.ThrowsAnyAsync<Exception>(() => adapter.ContinueConversationAsync(
            AppId,
            reference,
            (turn, cancellationToken) => turn.SendActivityAsync("hi", cancellationToken: cancellationToken),
            CancellationToken.None));
        Assert.Empty(connector.Calls);
    }

    [StandInFact]
    public async Task Turns_share_their_connections()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Begin(null);
        var adapter = Anonymous();
        var message = $$"""{"type":"message","id":"1","serviceUrl":"{{connector.Address}}","conversation":{"id":"c"},"text":"hi"}""";
        for (var i = 0; i < 20; i++)
            await SendAsync(adapter, new Turn(), message, null);

        Assert.Equal((20, 1), (connector.Calls.Count, connector.Connections));
    }

    [Theory]
    [InlineData("SingleTenant", AppId, null, "secret")]
    [InlineData("SingleTenant", AppId, "tenant", null)]
    [InlineData("UserAssignedMSI", AppId, null, null)]
    [InlineData("UserAssignedMSI", null, "tenant", null)]
    public void A_half_configured_identity_is_refused_at_the_start(string type, string? id, string? tenant, string? password)
        => Assert.ThrowsAny<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(
            Configured(("MicrosoftAppType", type), ("MicrosoftAppId", id), ("MicrosoftAppTenantId", tenant), ("MicrosoftAppPassword", password))));

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData("MultiTenant", AppId, null, "secret", false)]
    [InlineData("SingleTenant", AppId, "tenant", "secret", false)]
    public async Task Authentication_is_off_only_without_an_app_id(string? type, string? id, string? tenant, string? password, bool off)
    {
        var factory = new ConfigurationServiceClientCredentialFactory(
            Configured(
                ("MicrosoftAppType", type),
                ("MicrosoftAppId", id),
                ("MicrosoftAppTenantId", tenant),
                ("MicrosoftAppPassword", password)));
        Assert.Equal(off, await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
        Assert.Equal(!off, await factory.IsValidAppIdAsync(AppId, CancellationToken.None));
    }

    private static CloudAdapter Anonymous() => Adapter();

    private static CloudAdapter Adapter(params (string Key, string? Value)[] settings)
        => new(new ConfigurationBotFrameworkAuthentication(Configured(settings)));

    private static IConfiguration Configured(params (string Key, string? Value)[] settings)
        => new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build();

    private static string Message(string text) => $$"""
        {
          "type": "message", "id": "1", "channelId": "test", "serviceUrl": "http://127.0.0.1:9",
          "conversation": {"id": "c"}, "text": "{{text}}", "deliveryMode": "expectReplies"
        }
        """;

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(
        CloudAdapter adapter,
        IBot bot,
        string body,
        string? authorization)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Response.Body = new MemoryStream();
        if (authorization != null)
            context.Request.Headers.Authorization = authorization;
        await adapter.ProcessAsync(context.Request, context.Response, bot);
        return ((HttpStatusCode)context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }

    /// <summary>Says back what it heard, and on whose account.</summary>
    private sealed class Turn : IBot
    {
        public Exception? Fault { get; init; }

        public int Count { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            Count++;
            return Fault == null
                ? turnContext.SendActivityAsync(
                    $"{turnContext.Activity.Text} {turnContext.Activity.CallerId}",
                    cancellationToken: cancellationToken)
                : throw Fault;
        }
    }

    private sealed class OnePassword(string password) : BotFrameworkAuthentication
    {
        private readonly BotFrameworkAuthentication _anonymous = BotFrameworkAuthenticationFactory.Create();

        public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
            Activity activity,
            string authHeader,
            CancellationToken cancellationToken)
        {
            if (authHeader != password)
                throw new UnauthorizedAccessException("not the password");
            var result = await _anonymous.AuthenticateRequestAsync(activity, string.Empty, cancellationToken);
            result.CallerId = "urn:caller:test";
            return result;
        }

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
            => _anonymous.CreateConnectorFactory(claimsIdentity);
    }
}
