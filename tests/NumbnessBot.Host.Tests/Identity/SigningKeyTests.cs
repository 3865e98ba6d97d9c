using System.Net;

namespace NumbnessBot.Host.Tests.Identity;

public sealed class SigningKeyTests : IAsyncLifetime
{
    private KnownBot _bot = null!;

    public async Task InitializeAsync() => _bot = await KnownBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task A_thousand_unknown_keys_fetch_the_keys_at_most_twice()
    {
        var statuses = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => _bot.StatusAsync(WithKey($"forged-{i}"))));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.InRange(_bot.Issuer.Fetches, 1, 2);
        Assert.Equal(HttpStatusCode.OK, await _bot.StatusAsync(_bot.GoodToken()));
        Assert.InRange(_bot.Issuer.Fetches, 1, 2);
    }

    [Fact]
    public async Task Nobody_is_asked_for_keys_for_a_token_that_is_not_for_this_bot()
    {
        var claims = KnownBot.Claims();
        claims["aud"] = "99999999-2222-3333-4444-555555555555";

        await _bot.StatusAsync(_bot.Issuer.Sign(claims));
        await _bot.StatusAsync("a.b.c");

        Assert.Equal(0, _bot.Issuer.Fetches);
    }

    [Fact]
    public async Task A_new_key_of_the_issuer_is_accepted_and_the_old_one_no_more()
    {
        var old = _bot.GoodToken();
        Assert.Equal(HttpStatusCode.OK, await _bot.StatusAsync(old));

        _bot.Issuer.Rotate("second");

        Assert.Equal(HttpStatusCode.OK, await _bot.StatusAsync(_bot.GoodToken()));
        Assert.Equal(HttpStatusCode.Unauthorized, await _bot.StatusAsync(old));
        Assert.Equal(2, _bot.Issuer.Fetches);
    }

    [Fact]
    public async Task Known_keys_stay_good_while_the_issuer_is_down()
    {
        Assert.Equal(HttpStatusCode.OK, await _bot.StatusAsync(_bot.GoodToken()));

        _bot.Issuer.IsDown = true;

        Assert.Equal(HttpStatusCode.Unauthorized, await _bot.StatusAsync(WithKey("unknown")));
        Assert.Equal(HttpStatusCode.OK, await _bot.StatusAsync(_bot.GoodToken()));
    }

    [Fact]
    public async Task While_no_key_can_be_had_everybody_is_refused()
    {
        _bot.Issuer.IsDown = true;

        var statuses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _bot.StatusAsync(_bot.GoodToken())));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.InRange(_bot.Issuer.Fetches, 1, 10);
    }

    [Fact]
    public async Task Fifty_at_once_fetch_the_keys_one_time()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _bot.Issuer.Gate = gate.Task;
        var waiting = Enumerable.Range(0, 50).Select(_ => _bot.StatusAsync(_bot.GoodToken())).ToList();
        await _bot.Issuer.Asked;
        gate.SetResult();

        Assert.All(await Task.WhenAll(waiting), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, _bot.Issuer.Fetches);
    }

    [Theory]
    [InlineData("http://keys.example/keys")]
    [InlineData("file:///etc/passwd")]
    [InlineData("keys")]
    [InlineData("")]
    public async Task Keys_are_fetched_over_https_only(string keysUrl)
    {
        _bot.Issuer.KeysUrl = keysUrl;

        Assert.Equal(HttpStatusCode.Unauthorized, await _bot.StatusAsync(_bot.GoodToken()));
        Assert.DoesNotContain(_bot.Wire.Sent, sent => !sent.Address.IsLoopback);
    }

    [Fact]
    public async Task A_key_without_endorsements_signs_for_no_channel()
    {
        _bot.Issuer.Endorsements = null;

        Assert.Equal(HttpStatusCode.Unauthorized, await _bot.StatusAsync(_bot.GoodToken()));
    }

    /// <summary>A token whose key is looked for in vain, so that its signature does not matter.</summary>
    private string WithKey(string keyId)
    {
        var header = _bot.Issuer.Header();
        header["kid"] = keyId;
        return Jwt.Unsigned(header, KnownBot.Claims()) + "c2lnbmF0dXJl";
    }
}
