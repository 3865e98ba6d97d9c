using System.Net;
using System.Text.Json.Nodes;

namespace NumbnessBot.Host.Tests.Identity;

public sealed class EmulatorTokenTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const string BotFrameworkTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private readonly KnownBot _bot = shared.Bot;

    [Theory]
    [InlineData("https://sts.windows.net/" + BotFrameworkTenant + "/", "1.0", "appid")]
    [InlineData("https://sts.windows.net/" + BotFrameworkTenant + "/", null, "appid")]
    [InlineData("https://login.microsoftonline.com/" + BotFrameworkTenant + "/v2.0", "2.0", "azp")]
    [InlineData("https://sts.windows.net/" + KnownBot.Tenant + "/", "1.0", "appid")]
    [InlineData("https://login.microsoftonline.com/" + KnownBot.Tenant + "/v2.0", "2.0", "azp")]
    public async Task The_bots_own_token_is_served(string issuer, string? version, string claim) =>
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(issuer, version, claim, KnownBot.AppId));

    [Theory]
    [InlineData("1.0", "appid", "99999999-2222-3333-4444-555555555555")]
    [InlineData("2.0", "azp", "99999999-2222-3333-4444-555555555555")]
    [InlineData("1.0", "azp", KnownBot.AppId)]
    [InlineData("2.0", "appid", KnownBot.AppId)]
    [InlineData("3.0", "azp", KnownBot.AppId)]
    public async Task A_token_that_another_app_bought_is_refused(string version, string claim, string owner) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync($"https://sts.windows.net/{BotFrameworkTenant}/", version, claim, owner));

    [Theory]
    [InlineData("https://sts.windows.net/99999999-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://login.microsoftonline.com/{0}/v2.0")]
    public async Task A_token_of_another_tenant_is_refused(string issuer) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(issuer, "1.0", "appid", KnownBot.AppId));

    [Fact]
    public async Task The_token_that_the_bot_shows_to_channels_does_not_open_the_bot()
    {
        var claims = Claims($"https://sts.windows.net/{BotFrameworkTenant}/", "1.0", "appid", KnownBot.AppId);
        claims["aud"] = "https://api.botframework.com";

        Assert.Equal(HttpStatusCode.Unauthorized, await _bot.StatusAsync(_bot.Issuer.Sign(claims)));
    }

    [Fact]
    public async Task An_expired_token_is_refused()
    {
        var claims = Claims($"https://sts.windows.net/{BotFrameworkTenant}/", "1.0", "appid", KnownBot.AppId);
        claims["exp"] = KnownBot.Seconds(-301);

        Assert.Equal(HttpStatusCode.Unauthorized, await _bot.StatusAsync(_bot.Issuer.Sign(claims)));
    }

    private static JsonObject Claims(string issuer, string? version, string claim, string owner)
    {
        var claims = KnownBot.Claims();
        claims.Remove("serviceurl");
        claims["iss"] = issuer;
        claims[claim] = owner;
        if (version is not null)
        {
            claims["ver"] = version;
        }

        return claims;
    }

    private Task<HttpStatusCode> StatusAsync(string issuer, string? version, string claim, string owner) =>
        _bot.StatusAsync(_bot.Issuer.Sign(Claims(issuer, version, claim, owner)));
}
