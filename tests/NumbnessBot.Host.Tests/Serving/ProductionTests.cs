using System.Net;
using System.Net.Http.Json;
using NumbnessBot.Host.Tests.Playing;

namespace NumbnessBot.Host.Tests.Serving;

public sealed class ProductionTests : IDisposable
{
    private readonly BotHost _host = new()
    {
        Environment = "Production",
        Settings = new()
        {
            ["Storage:Provider"] = "Memory",
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = "11111111-2222-3333-4444-555555555555",
            ["MicrosoftAppTenantId"] = "66666666-7777-8888-9999-000000000000",
            ["MicrosoftAppPassword"] = "secret",
        },
    };

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJhdWQiOiIxMTExMTExMS0yMjIyLTMzMzMtNDQ0NC01NTU1NTU1NTU1NTUifQ.")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    public async Task Without_a_good_token_nobody_is_served(string? token)
    {
        using var client = _host.CreateClient();
        var channel = new Channel(client, "production");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", token);

        using var response = await channel.PostAsync(channel.Message("hello"));

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
        Assert.Contains("token", await Channel.ProblemAsync(response, response.StatusCode), StringComparison.Ordinal);
        Assert.Equal(0, _host.Store.Commits);
    }

    [Fact]
    public async Task Reading_a_text_for_authors_is_not_offered_but_life_is_shown()
    {
        using var client = _host.CreateClient();

        using var understood = await client.PostAsJsonAsync("/api/understand", new { text = "numb" });
        using var live = await client.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.NotFound, understood.StatusCode);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    public void Dispose() => _host.Dispose();
}
