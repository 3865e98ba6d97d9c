using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NumbnessBot.Host.Serving;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Identity;

public sealed class ServiceUrlTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly KnownBot _bot = shared.Bot;

    public static TheoryData<string> Forged =>
    [
        "https://evil.example/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://smba.trafficmanager.net:443@evil.example/",
        "https://user:word@smba.trafficmanager.net/",
        "https://evil.example\\@smba.trafficmanager.net/",
        "https://evil.example/smba.trafficmanager.net",
        "https://evil.example?smba.trafficmanager.net",
        "https://evil.example#.botframework.com",
        "https://evilbotframework.com/",
        "https://evil-smba.trafficmanager.net/",
        "https://evil.trafficmanager.net/",
        "https://evil.smba.trafficmanager.net/",
        "https://botframework.com.evil.example/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://smba.trafficmanager.net./",
        "https://infra.gov.teams.microsoft.us.evil.example/",
        "http://smba.trafficmanager.net/",
        "http://slack.botframework.com/",
        "https://smba.trafficmanager.net:8443/",
        "https://slack.botframework.com:80/",
        "https://sl\u0430ck.botfr\u0430mework.com/",
        "https://xn--botfrmework-q9h.com/",
        "https://evil.example\u3002botframework.com/",
        "https://smba.trafficmanager\uFF0Enet/",
        "https://slack.botframework.com\t.evil.example/",
        "http://169.254.169.254/metadata/identity/oauth2/token",
        "https://169.254.169.254/",
        "http://[fd00:ec2::254]/",
        "https://2852039166/",
        "http://localhost:3978/",
        "http://127.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:169.254.169.254]/",
    ];

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task Nothing_leaves_for_an_address_that_is_not_on_the_list(string serviceUrl)
    {
        var activity = _bot.Message(serviceUrl: serviceUrl);
        activity.Remove("deliveryMode");
        var (sent, stored) = (_bot.Wire.Sent.Count(NotForKeys), _bot.Host.Store.Commits);

        using var response = await _bot.PostAsync(_bot.GoodToken(serviceUrl), activity);

        Assert.Contains("serviceUrl", await Channel.ProblemAsync(response, IsAddress(serviceUrl) ? HttpStatusCode.Forbidden : HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Equal((sent, stored), (_bot.Wire.Sent.Count(NotForKeys), _bot.Host.Store.Commits));
    }

    [Fact]
    public async Task Who_proves_nothing_is_refused_before_the_address_is_looked_at()
    {
        var activity = _bot.Message(serviceUrl: "https://evil.example/");
        activity.Remove("deliveryMode");

        Assert.Equal(HttpStatusCode.Unauthorized, await _bot.StatusAsync(null, activity));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData(null)]
    public async Task A_known_caller_who_expects_replies_needs_no_address_on_the_list(string? serviceUrl)
    {
        var sent = _bot.Wire.Sent.Count(NotForKeys);
        var activity = _bot.Message();
        activity["serviceUrl"] = serviceUrl;

        Assert.Equal(HttpStatusCode.OK, await _bot.StatusAsync(_bot.GoodToken(serviceUrl ?? ""), activity));
        Assert.Equal(sent, _bot.Wire.Sent.Count(NotForKeys));
    }

    [Fact]
    public async Task The_log_names_the_server_that_was_refused()
    {
        var activity = _bot.Message(serviceUrl: "https://new.channel.example/path");
        activity.Remove("deliveryMode");

        await _bot.StatusAsync(_bot.GoodToken("https://new.channel.example/path"), activity);

        Assert.Contains(_bot.Host.Logs.Of(LogLevel.Warning), text => text.Contains("new.channel.example", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.trafficmanager.net:443/emea/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/teams")]
    [InlineData("https://slack.botframework.com/")]
    [InlineData("https://europe.webchat.botframework.com/")]
    [InlineData("https://directline.botframework.azure.us/")]
    public void The_published_addresses_are_allowed_with_an_app_id(string serviceUrl)
    {
        Assert.True(new ServiceUrls([], withPublished: true, withLoopback: false).Allows(serviceUrl));
        Assert.False(new ServiceUrls([], withPublished: false, withLoopback: true).Allows(serviceUrl));
    }

    [Theory]
    [InlineData("http://localhost:52673")]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("http://[::1]:9/")]
    public void This_machine_is_allowed_in_development_alone(string serviceUrl)
    {
        Assert.True(new ServiceUrls([], withPublished: false, withLoopback: true).Allows(serviceUrl));
        Assert.False(new ServiceUrls([], withPublished: true, withLoopback: false).Allows(serviceUrl));
    }

    [Theory]
    [InlineData("https://connector.example.org/any/path", true)]
    [InlineData("https://CONNECTOR.example.org", true)]
    [InlineData("https://connector.example.org:8443/", false)]
    [InlineData("http://connector.example.org/", false)]
    [InlineData("https://sub.connector.example.org/", false)]
    [InlineData("https://connector.example.org.evil.example/", false)]
    [InlineData("https://connector.example.org@evil.example/", false)]
    public void A_configured_address_is_allowed_by_scheme_server_and_port(string serviceUrl, bool allowed) =>
        Assert.Equal(allowed, new ServiceUrls(["https://connector.example.org"], withPublished: false, withLoopback: false).Allows(serviceUrl));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://192.168.1.7:5000/")]
    public async Task Without_an_app_id_replies_go_to_this_machine_only(string serviceUrl)
    {
        var wire = new Wire();
        using var host = new BotHost
        {
            Replace = services => services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => wire)),
        };
        using var client = host.CreateClient();
        var channel = new Channel(client, "anonymous");
        var activity = channel.Message("hello");
        activity["serviceUrl"] = serviceUrl;
        activity.Remove("deliveryMode");

        using var response = await channel.PostAsync(activity);

        await Channel.ProblemAsync(response, HttpStatusCode.Forbidden);
        Assert.Empty(wire.Sent);
        Assert.Single(host.Logs.Of(LogLevel.Warning), text => text.Contains("No app id is configured", StringComparison.Ordinal));
    }

    /// <summary>What is no address at all is bad input rather than a forbidden address.</summary>
    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out _);

    private bool NotForKeys((Uri Address, string? Authorization) sent) => sent.Address.Authority != new Uri(_bot.Issuer.MetadataUrl).Authority;
}
