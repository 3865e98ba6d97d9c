using System.Net;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace NumbnessBot.Host.Tests.Identity;

public sealed class GovernmentCloudTests : IAsyncLifetime
{
    private const string ServiceUrl = "https://smba.infra.gov.teams.microsoft.us/teams";
    private KnownBot _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await KnownBot.StartAsync(
            ("ChannelService", "https://botframework.azure.us"),
            ("ToBotFromChannelOpenIdMetadataUrl", ""),
            ("ToBotFromEmulatorOpenIdMetadataUrl", ""),
            ("ToBotFromChannelTokenIssuer", ""),
            ("ToChannelFromBotLoginUrl", ""),
            ("ToChannelFromBotOAuthScope", ""),
            ("CallerId", ""));
        _bot.Wire.Stubs["login.botframework.azure.us"] = new Uri(_bot.Issuer.MetadataUrl).GetLeftPart(UriPartial.Authority);
        _bot.Wire.Stubs["smba.infra.gov.teams.microsoft.us"] = _bot.Connector.Url;
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Tokens_are_those_of_the_cloud_in_both_directions()
    {
        var claims = KnownBot.Claims(ServiceUrl);
        claims["iss"] = "https://api.botframework.us";
        var activity = _bot.Message(serviceUrl: ServiceUrl);
        activity.Remove("deliveryMode");

        Assert.Equal(HttpStatusCode.OK, await _bot.StatusAsync(_bot.Issuer.Sign(claims), activity));

        Assert.Single(_bot.Connector.Posted);
        Assert.Contains(_bot.Wire.SentTo("login.botframework.azure.us"), s => s.Address.AbsolutePath == "/v1/.well-known/openidconfiguration");
        var (path, form) = Assert.Single(_bot.Login.Asked);
        Assert.Equal($"/{KnownBot.Tenant}/oauth2/v2.0/token", path);
        Assert.Equal("https://api.botframework.us/.default", form["scope"]);
        Assert.NotEmpty(_bot.Wire.SentTo("login.microsoftonline.us"));
        Assert.Empty(_bot.Wire.SentTo("login.microsoftonline.com"));
        Assert.Equal("https://api.botframework.us", _bot.Host.Services.GetRequiredService<BotFrameworkAuthentication>().GetOriginatingAudience());
    }

    [Fact]
    public async Task Tokens_of_the_public_cloud_are_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await _bot.StatusAsync(_bot.GoodToken()));
}
