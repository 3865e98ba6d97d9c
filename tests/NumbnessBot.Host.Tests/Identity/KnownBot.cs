using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Identity;

/// <summary>A host in Production with an app id, the issuer that it believes, and everything that it sends.</summary>
internal sealed class KnownBot : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "66666666-7777-8888-9999-000000000000";
    public const string Secret = "a-secret-of-the-bot";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    private static int conversations;

    private KnownBot(TokenIssuer issuer, LoginPage login, FakeConnector connector, Dictionary<string, string> settings)
    {
        (Issuer, Login, Connector) = (issuer, login, connector);
        Wire.Stubs["login.microsoftonline.com"] = login.Url;
        Wire.Stubs["login.microsoftonline.us"] = login.Url;
        Wire.Stubs["smba.trafficmanager.net"] = connector.Url;
        Host = new BotHost
        {
            Environment = "Production",
            Settings = settings,
            Replace = services => services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => Wire)),
        };
    }

    public TokenIssuer Issuer { get; }

    public LoginPage Login { get; }

    public FakeConnector Connector { get; }

    public Wire Wire { get; } = new();

    public BotHost Host { get; }

    public HttpClient Client => field ??= Host.CreateClient();

    public static async Task<KnownBot> StartAsync(params (string Key, string Value)[] changes)
    {
        var issuer = await TokenIssuer.StartAsync();
        var settings = new Dictionary<string, string>
        {
            ["Storage:Provider"] = "Memory",
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppTenantId"] = Tenant,
            ["MicrosoftAppPassword"] = Secret,
            ["ToBotFromChannelOpenIdMetadataUrl"] = issuer.MetadataUrl,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = issuer.MetadataUrl,
            ["ToBotFromChannelTokenIssuer"] = "https://api.botframework.com",
            ["ToChannelFromBotLoginUrl"] = "https://login.microsoftonline.com/botframework.com",
            ["ToChannelFromBotOAuthScope"] = "https://api.botframework.com",
            ["CallerId"] = "urn:botframework:azure",
        };
        foreach (var (key, value) in changes)
        {
            settings[key] = value;
        }

        return new KnownBot(issuer, await LoginPage.StartAsync(), await FakeConnector.StartAsync(), settings);
    }

    public static JsonObject Claims(string serviceUrl = ServiceUrl) => new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
        ["serviceurl"] = serviceUrl,
        ["nbf"] = Seconds(-1000),
        ["exp"] = Seconds(600),
    };

    /// <summary>A time so many seconds from now, as tokens write it.</summary>
    public static long Seconds(int fromNow) => DateTimeOffset.UtcNow.AddSeconds(fromNow).ToUnixTimeSeconds();

    public string GoodToken(string serviceUrl = ServiceUrl) => Issuer.Sign(Claims(serviceUrl));

    public JsonObject Message(string text = "hello", string serviceUrl = ServiceUrl)
    {
        var activity = new Channel(Client, $"known-{Interlocked.Increment(ref conversations)}").Message(text);
        activity["serviceUrl"] = serviceUrl;
        return activity;
    }

    public Task<HttpResponseMessage> PostAsync(string? token, JsonObject activity) => PostHeaderAsync(token is null ? null : $"Bearer {token}", activity);

    public async Task<HttpResponseMessage> PostHeaderAsync(string? authorization, JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(activity.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Client.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusAsync(string? token, JsonObject? activity = null)
    {
        using var response = await PostAsync(token, activity ?? Message());
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Issuer.DisposeAsync();
        await Login.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
