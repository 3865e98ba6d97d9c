using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Identity;

public sealed class ChannelTokenTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly KnownBot _bot = shared.Bot;

    [Fact]
    public async Task A_good_token_is_served()
    {
        using var response = await _bot.PostAsync(_bot.GoodToken(), _bot.Message());

        var replies = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(replies);
    }

    [Theory]
    [InlineData("exp", -301)]
    [InlineData("nbf", 360)]
    public async Task A_token_out_of_its_time_is_refused(string claim, int seconds) => await RefusedAsync(Changed(claim, KnownBot.Seconds(seconds)));

    [Theory]
    [InlineData("exp", -240)]
    [InlineData("nbf", 240)]
    public async Task Clocks_may_differ_by_five_minutes(string claim, int seconds) =>
        Assert.Equal(HttpStatusCode.OK, await _bot.StatusAsync(Changed(claim, KnownBot.Seconds(seconds))));

    [Theory]
    [InlineData("exp", null)]
    [InlineData("exp", "soon")]
    [InlineData("aud", "99999999-2222-3333-4444-555555555555")]
    [InlineData("aud", "")]
    [InlineData("aud", null)]
    [InlineData("iss", "https://api.botframework.com.evil.example")]
    [InlineData("iss", "https://API.botframework.com")]
    [InlineData("iss", "https://sts.windows.net/99999999-7777-8888-9999-000000000000/")]
    [InlineData("iss", null)]
    [InlineData("serviceurl", "https://smba.trafficmanager.net/amer/")]
    [InlineData("serviceurl", "")]
    [InlineData("serviceurl", null)]
    public async Task A_claim_that_is_not_as_it_must_be_is_refused(string claim, string? value) => await RefusedAsync(Changed(claim, value));

    [Theory]
    [InlineData("[\"11111111-2222-3333-4444-555555555555\",\"99999999-2222-3333-4444-555555555555\"]")]
    [InlineData("{\"a\":1}")]
    [InlineData("7")]
    public async Task An_audience_that_is_not_one_app_is_refused(string json)
    {
        var claims = KnownBot.Claims();
        claims["aud"] = JsonNode.Parse(json);

        await RefusedAsync(_bot.Issuer.Sign(claims));
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_secret_is_refused()
    {
        var header = _bot.Issuer.Header();
        header["alg"] = "HS256";
        foreach (var secret in new[] { _bot.Issuer.Key.ExportSubjectPublicKeyInfo(), _bot.Issuer.Key.ExportRSAPublicKey() })
        {
            await RefusedAsync(Jwt.WithSecret(secret, header, KnownBot.Claims()));
        }
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("RS256")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_token_without_a_signature_is_refused(string? algorithm)
    {
        var header = _bot.Issuer.Header();
        header["alg"] = algorithm;

        await RefusedAsync(Jwt.Unsigned(header, KnownBot.Claims()));
    }

    [Fact]
    public async Task A_token_that_was_changed_after_signing_is_refused()
    {
        var parts = _bot.GoodToken().Split('.');
        var claims = KnownBot.Claims();
        claims["more"] = true;

        await RefusedAsync($"{parts[0]}.{Jwt.Encoded(claims.ToJsonString())}.{parts[2]}");
    }

    [Fact]
    public async Task Somebody_elses_key_under_the_same_id_is_refused()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);

        await RefusedAsync(Jwt.Signed(key, _bot.Issuer.Header(), KnownBot.Claims()));
    }

    [Fact]
    public async Task A_token_that_brings_its_own_key_is_refused()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var header = _bot.Issuer.Header();
        header["kid"] = "mine";
        header["jku"] = "https://evil.example/keys";
        header["jwk"] = new JsonObject { ["kty"] = "RSA", ["kid"] = "mine" };

        await RefusedAsync(Jwt.Signed(key, header, KnownBot.Claims()));
        Assert.Empty(_bot.Wire.SentTo("evil.example"));
    }

    [Fact]
    public async Task A_token_larger_than_8_kB_is_refused()
    {
        var claims = KnownBot.Claims();
        claims["padding"] = new string('x', 6000);
        var token = _bot.Issuer.Sign(claims);

        Assert.InRange(token.Length, 8193, 9000);
        await RefusedAsync(token);
    }

    [Theory]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer bnVsbA.bnVsbA.")]
    [InlineData("Bearer W10.W10.c2ln")]
    [InlineData("Bearer ")]
    [InlineData("Bearer")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("")]
    [InlineData(null)]
    public async Task What_is_no_token_is_refused(string? header)
    {
        using var response = await _bot.PostHeaderAsync(header, _bot.Message());

        Assert.Contains("token", await Channel.ProblemAsync(response, HttpStatusCode.Unauthorized), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encrypted_token_is_refused()
    {
        var header = new JsonObject { ["alg"] = "RSA-OAEP", ["enc"] = "A256GCM", ["zip"] = "DEF", ["kid"] = _bot.Issuer.KeyId };

        await RefusedAsync(string.Join('.', new[] { header.ToJsonString(), "key", "vector", "text", "tag" }.Select(Jwt.Encoded)));
    }

    [Fact]
    public async Task A_deeply_nested_token_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 2500)) + string.Concat(Enumerable.Repeat("]", 2500));
        var claims = Jwt.Encoded($$"""{"iss":"https://api.botframework.com","aud":"{{KnownBot.AppId}}","deep":{{deep}}}""");

        await RefusedAsync($"{Jwt.Encoded(_bot.Issuer.Header().ToJsonString())}.{claims}.c2ln");
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_key_signs_only_for_the_channels_it_is_endorsed_for(string? channel)
    {
        var activity = _bot.Message();
        activity["channelId"] = channel;

        Assert.Equal(HttpStatusCode.Unauthorized, await _bot.StatusAsync(_bot.GoodToken(), activity));
    }

    [Fact]
    public async Task A_refusal_says_nothing_of_the_token_in_the_log()
    {
        var token = Changed("aud", "99999999-2222-3333-4444-555555555555");

        await RefusedAsync(token);

        Assert.Contains(_bot.Host.Logs.Of(LogLevel.Warning), text => text.Contains("meant for somebody else", StringComparison.Ordinal));
        Assert.DoesNotContain(_bot.Host.Logs.Lines, line => line.Text.Contains(token.Split('.')[1], StringComparison.Ordinal));
    }

    private string Changed(string claim, JsonNode? value)
    {
        var claims = KnownBot.Claims();
        claims[claim] = value;
        if (value is null)
        {
            claims.Remove(claim);
        }

        return _bot.Issuer.Sign(claims);
    }

    private async Task RefusedAsync(string token)
    {
        var before = _bot.Host.Store.Commits;

        using var response = await _bot.PostAsync(token, _bot.Message());

        Assert.Contains("token", await Channel.ProblemAsync(response, HttpStatusCode.Unauthorized), StringComparison.Ordinal);
        Assert.Equal(before, _bot.Host.Store.Commits);
    }
}
